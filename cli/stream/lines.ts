/** One line of a stream, numbered from 1. A line over the limit is counted and dropped, never kept. */
export type Line = { number: number; text: string } | { number: number; text: null };

const lineFeed = 0x0a;

/**
 * Split a stream of bytes into lines, handed on in batches: all that one chunk completes.
 *
 * Holds at most one unfinished line of `limitBytes`. Blank lines are counted and left out. A byte order mark at the
 * head of the stream is dropped.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<Line[], void, void> {
  let number = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;

  const keep = (part: Buffer): void => {
    pendingBytes += part.length;
    if (pendingBytes > limitBytes) pending = [];
    // A copy: the slice would hold its whole chunk for as long as the line is unfinished.
    else if (part.length > 0) pending.push(Buffer.from(part));
  };
  const finish = (part: Buffer): Line | null => {
    number += 1;
    const bytes = pendingBytes + part.length;
    const whole = pending.length === 0 ? part : Buffer.concat([...pending, part]);
    pending = [];
    pendingBytes = 0;
    if (bytes > limitBytes) return { number, text: null };
    const text = whole.toString("utf8");
    const line = number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return line.trim() === "" ? null : { number, text: line };
  };

  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let end = buffer.indexOf(lineFeed); end !== -1; end = buffer.indexOf(lineFeed, start)) {
      const line = finish(buffer.subarray(start, end));
      if (line !== null) lines.push(line);
      start = end + 1;
    }
    keep(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (pendingBytes > 0) {
    const last = finish(Buffer.alloc(0));
    if (last !== null) yield [last];
  }
}
