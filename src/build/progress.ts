import process from 'node:process';

/** What a build is at, in the order of the picture in ARCHITECTURE.md. */
type Step =
  | 'lezen'
  | 'oordelen'
  | 'plannen'
  | 'bestanden'
  | 'zoekindex'
  | 'pagina’s'
  | 'plaatsen'
  | 'verzegelen';

/** Shows how far a build is. */
export interface Progress {
  /** A step begins. */
  begin(step: Step): void;
  /** So many are done of so many; called as often as one likes. */
  at(done: number, all: number): void;
  /** All is done: the moving line goes. */
  end(): void;
}

/** Milliseconds between two looks of the moving line. */
const PACE = 100;

/**
 * @param out where to show it
 * @returns one line that moves in a terminal, and elsewhere a line when a step begins
 */
export function showProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  let step = '';
  let shown = 0;
  const draw = (text: string) => out.write(`\r\u001b[2K${text}`);
  return {
    begin(next) {
      step = next;
      shown = 0;
      if (out.isTTY) draw(step);
      else out.write(`${step}\n`);
    },
    at(done, all) {
      if (!out.isTTY || (done < all && Date.now() - shown < PACE)) return;
      shown = Date.now();
      draw(`${step}: ${done} van ${all}, nog ${all - done}`);
    },
    end() {
      if (out.isTTY) draw('');
    },
  };
}
