/** A file that cannot be imported; the message is one sentence for the editor. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}
