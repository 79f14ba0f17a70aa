/**
 * @param done how much is done
 * @param all of how much
 * @param seconds how long that took
 * @returns how far it is and how long the rest takes at this pace: `300 van 1200 stukken, nog ongeveer 2 minuten`
 */
export function timeLeft(done: number, all: number, seconds: number): string {
  const far = `${done} van ${all} stukken`;
  if (done === 0 || done >= all) return far;
  const left = Math.ceil((seconds / done) * (all - done));
  const minutes = Math.round(left / 60);
  const words = left < 90 ? `${left} ${left === 1 ? 'seconde' : 'seconden'}` : `${minutes} minuten`;
  return `${far}, nog ongeveer ${words}`;
}
