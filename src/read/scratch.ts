/** In bytes. What is larger is given back after use. */
const KEPT_MAX = 1_048_576;

const FIRST = 65_536;

/** Memory in which one piece of work after another is done, so that none has to ask for its own. */
export class Scratch {
  bytes: Buffer = Buffer.allocUnsafeSlow(FIRST);

  /** Makes it at least so large; the first `used` bytes stay what they are. */
  grow(size: number, used: number): void {
    if (size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(size, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, used);
    this.bytes = larger;
  }

  /** Tells that the work is done. */
  rest(): void {
    if (this.bytes.length > KEPT_MAX) this.bytes = Buffer.allocUnsafeSlow(FIRST);
  }
}
