/**
 * @param now gives the time in milliseconds
 * @returns what tells how far something is and how long the rest takes: `300 van 1200 stukken, nog ongeveer 2 minuten`.
 *   The pace is taken from the first time it is asked on, because what came before is not the same work
 */
export function createTimeLeft(now = Date.now): (done: number, all: number) => string {
  let first: { readonly done: number; readonly at: number } | undefined;
  return (done, all) => {
    const at = now();
    first ??= { done, at };
    const far = `${done} van ${all} stukken`;
    const pace = (at - first.at) / (done - first.done);
    if (!Number.isFinite(pace) || done >= all) return far;
    const left = Math.ceil((pace * (all - done)) / 1000);
    const minutes = Math.round(left / 60);
    const words =
      left < 90 ? `${left} ${left === 1 ? 'seconde' : 'seconden'}` : `${minutes} minuten`;
    return `${far}, nog ongeveer ${words}`;
  };
}
