const encoder = new TextEncoder();

/** Text of more bytes than this gives its buffer back after counting. */
const KEPT_BYTES = 1 << 22;

/** UTF-8 of a text in a buffer used again from text to text. TextEncoder writes lone surrogates as U+FFFD. */
export class Utf8Buffer {
  bytes = new Uint8Array(4096);
  length = 0;

  fill(text: string): void {
    let { read, written } = encoder.encodeInto(text, this.bytes);
    if (read < text.length) {
      // Grow to the most the rest can take, three bytes a unit, and go on from where it stopped.
      const larger = new Uint8Array(written + 3 * (text.length - read));
      larger.set(this.bytes.subarray(0, written));
      this.bytes = larger;
      while (read < text.length) {
        const more = encoder.encodeInto(text.slice(read), larger.subarray(written));
        read += more.read;
        written += more.written;
      }
    }
    this.length = written;
  }

  decode(from: number, to: number): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.bytes.subarray(from, to));
  }

  release(): void {
    if (this.bytes.length > KEPT_BYTES) this.bytes = new Uint8Array(4096);
  }
}
