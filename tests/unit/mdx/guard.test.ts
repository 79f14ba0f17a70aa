import { describe, expect, test } from 'vitest';
import { render } from '../../helpers/documents.ts';

/** The whole of what an editor reads. */
function refusal(body: string): string {
  const { html, problems } = render(body);
  expect(html, 'nothing of a refused document is rendered').toBe('');
  return problems
    .map(
      ({ line, column, rule, message, hint }) => `${line}:${column} ${rule}\n${message}\n${hint}`,
    )
    .join('\n\n');
}

const REFUSED: Readonly<Record<string, string>> = {
  'an import': 'import fs from "node:fs"\n\nTekst.',
  'an export': 'Tekst.\n\nexport const x = 1',
  'an expression in a sentence': 'Er is {process.env.HOME} nodig.',
  'an expression on a line of its own': '{1 + 1}',
  'an expression that is not even code': 'Een bedrag van {bedrag van 5} euro.',
  'code after a comment in one expression': '{/* veilig */ process.exit()}',
  'a script': '<script>alert(1)</script>',
  'a style sheet': '<style>body</style>',
  'a frame': '<iframe src="https://x.example"></iframe>',
  'an image as an element': '<img src="https://x.example/1.png" />',
  'a form': '<form><input /></form>',
  'a misspelt component': '<Gelkat grond="5.1.2e" />',
  'a component that does not exist': '<Kaart />',
  'a member of a component': '<Foo.Bar />',
  'a fragment': '<>tekst</>',
  'a spread attribute': '<p {...props}>tekst</p>',
  'an expression as attribute': '<td colspan={2}>cel</td>',
  'an event handler': '<p onclick="alert(1)">tekst</p>',
  'an inline style': '<p style="color:red">tekst</p>',
  'a class': '<p class="x">tekst</p>',
  'a language by its name': '<cite lang="english">Notice and action</cite>',
  'a code that no language of the list has': '<p lang="uk">Notice and action</p>',
  'a language of what holds no words': '<hr lang="en" />',
  'a javascript address': '[klik](javascript:alert(1))',
  'a javascript address in capitals with a character reference': '[klik](JaVa&#115;cript:alert(1))',
  'a data address': '[klik](data:text/html,x)',
  'an address without scheme that leaves the site': '[klik](//x.example/)',
  'an address with a backslash': '[klik](/\\x.example/)',
  'a javascript address in a definition': '[klik][1]\n\n[1]: javascript:alert(1)',
  'an image from elsewhere': '![foto](https://x.example/1.png)',
  'an image outside the folder': '![foto](../../geheim.png)',
  'an AVIF image': '![foto](stuk/1.avif)',
  'a redaction without a ground': '<Gelakt />',
  'a redaction on a ground that does not exist': '<Gelakt grond="9.9" />',
  'a figure without alternative text': '<Figuur src="a.png" />',
  'a scope that does not exist': '<table><tr><th scope="rij">a</th></tr></table>',
  'a table cell outside a row': '<table><td>a</td></table>',
  'text loose in a table row': '<table><tr>tekst<td>a</td></tr></table>',
  'a loose < before a number': 'Het is <5 procent.',
  'an attribute without quotes': '<td colspan=2>a</td>',
  'a brace that is not closed': 'Het is {veel.',
  'a closing tag of another element': '<p>a</td>',
  'an element that is not closed': '<table><tr><td>a</td></tr>',
  'an address between angle brackets': 'Lees <https://x.example/>.',
};

describe('the guard refuses, and says why', () => {
  test.each(Object.entries(REFUSED))('%s', (_what, body) => {
    expect(refusal(body)).toMatchSnapshot();
  });

  test('everything wrong in a document at once', () => {
    const text = refusal('<p onclick="x">a</p>\n\nEr is {x}.\n\n<script>y</script>');
    expect(text.match(/^\d+:\d+ /gm)).toHaveLength(3);
  });
});

describe('the guard lets through', () => {
  test.each([
    [
      'a comment of the editors, which leaves no trace',
      'Een {/* nog nakijken */} zin.',
      '<p id="p1">Een  zin.</p>',
    ],
    [
      'brackets and braces that are escaped',
      'Als a \\< b en \\{c}.',
      '<p id="p1">Als a &lt; b en {c}.</p>',
    ],
    [
      'links to the web, mail and telephone',
      '[a](https://x.example) [b](mailto:a@x.example) [c](tel:070)',
      '<p id="p1"><a href="https://x.example">a</a> <a href="mailto:a@x.example">b</a> <a href="tel:070">c</a></p>',
    ],
    ['marks in text', 'H<sub>2</sub>O', '<p id="p1">H<sub>2</sub>O</p>'],
  ])('%s', (_what, body, html) => {
    const found = render(body);
    expect(found.problems).toEqual([]);
    expect(found.html.trim()).toBe(html);
  });
});
