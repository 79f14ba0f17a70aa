/**
 * Words that stand in nearly every Dutch text, so asking for them says nothing. Words that can carry
 * the sense of a question in these papers are not in it: `niet`, `zonder`, `kamer`.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een ’t ’n en of dat die dit deze dan als maar want dus toch ook nog al er daar hier ' +
    'ik je jij u hij zij ze we wij hun hen haar zijn mijn uw ons onze hem men zich wat wie waar hoe ' +
    'welk welke is ben bent was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon ' +
    'zal zullen zou zouden moet moeten mag mogen in op aan van voor met te ten ter tot uit bij door ' +
    'over om naar onder tussen binnen per via doet doen gaat gaan komt komen'
  ).split(' '),
);
