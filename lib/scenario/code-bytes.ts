/** Thrown by the readers of a code; `decodeScenario` makes a bad link of it. */
export class UnreadableBytes extends Error {}

/**
 * Bytes, appended one after another.
 *
 * Whole numbers are varints: seven bits a byte, least significant first, the high bit set on all but the last byte. They
 * reach 2^53 - 1, so the arithmetic divides where others shift.
 */
export class ByteWriter {
  private readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value & 0xff);
  }

  raw(values: Iterable<number>): void {
    for (const value of values) this.bytes.push(value);
  }

  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  signed(value: number): void {
    this.varint(zigzag(value));
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new UnreadableBytes("it ends too early");
    this.at += 1;
    return value;
  }

  raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new UnreadableBytes("it ends too early");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new UnreadableBytes("a number is too long");
      if (byte < 0x80) return value;
      if (scale > 2 ** 49) throw new UnreadableBytes("a number is too long");
    }
  }

  signed(): number {
    return unzigzag(this.varint());
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }
}

export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

/** Whole numbers of either sign, small ones short: 0, -1, 1, -2 are 0, 1, 2, 3. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
