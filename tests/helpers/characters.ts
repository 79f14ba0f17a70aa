/** A character by the name of its kind. */
export type Named = readonly [name: string, character: string];

/** Characters that stand where a person typed a space. */
export const AS_SPACE: readonly Named[] = [
  ['a space', ' '],
  ['a no-break space', '\u00a0'],
  ['a narrow no-break space', '\u202f'],
  ['a thin space', '\u2009'],
  ['a hair space', '\u200a'],
  ['a figure space', '\u2007'],
  ['a punctuation space', '\u2008'],
  ['an em space', '\u2003'],
  ['a mathematical space', '\u205f'],
  ['an ideographic space', '\u3000'],
  ['a blank of Braille', '\u2800'],
  ['a filler', '\u3164'],
  ['a tab', '\t'],
  ['a line tabulation', '\u000b'],
  ['a form feed', '\f'],
  ['a next line', '\u0085'],
  ['a line separator', '\u2028'],
  ['two spaces', '  '],
  ['a line break', '\r\n'],
  ['a space and a zero-width space', ' \u200b'],
];

/** Characters that stand where a person typed a hyphen. */
export const AS_DASH: readonly Named[] = [
  ['a hyphen-minus', '-'],
  ['a hyphen', '\u2010'],
  ['a no-break hyphen', '\u2011'],
  ['a figure dash', '\u2012'],
  ['an en dash', '\u2013'],
  ['an em dash', '\u2014'],
  ['a bar', '\u2015'],
  ['a minus', '\u2212'],
  ['a bullet', '\u2043'],
  ['a small hyphen', '\ufe63'],
  ['a full-width hyphen', '\uff0d'],
  ['a Hebrew hyphen', '\u05be'],
  ['a no-break hyphen of Word', '\u001e'],
  ['a hyphen with a word joiner', '-\u2060'],
];

/** Characters that nobody sees. */
export const AS_NOTHING: readonly Named[] = [
  ['a soft hyphen', '\u00ad'],
  ['a soft hyphen of Word', '\u001f'],
  ['a zero-width space', '\u200b'],
  ['a zero-width non-joiner', '\u200c'],
  ['a zero-width joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['an invisible separator', '\u2063'],
  ['a mark of left to right', '\u200e'],
  ['an embedding', '\u202a'],
  ['an isolate', '\u2068'],
  ['a mark of byte order', '\ufeff'],
  ['a Mongolian vowel separator', '\u180e'],
  ['a grapheme joiner', '\u034f'],
  ['a variation selector', '\ufe0f'],
  ['a further variation selector', '\u{e0101}'],
  ['a tag character', '\u{e0030}'],
  ['an annotation mark', '\ufff9'],
  ['a control character', '\u0007'],
];

/** Characters that are a zero, and start their ten digits. */
export const AS_ZERO: readonly Named[] = [
  ['a full-width digit', '\uff10'],
  ['a mathematical bold digit', '\u{1d7ce}'],
  ['a monospaced digit', '\u{1d7f6}'],
  ['a segmented digit', '\u{1fbf0}'],
  ['an Arabic digit', '\u0660'],
  ['a Persian digit', '\u06f0'],
  ['a Devanagari digit', '\u0966'],
];
