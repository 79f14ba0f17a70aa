/** Why a paper cannot be corrected, withdrawn or moved as asked, in Dutch, with what to do. Nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
