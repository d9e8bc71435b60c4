import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, readLines } from "./lines";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string, size: number, limit = 100): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const batch of readLines(chunksOf(Buffer.from(text), size), limit)) lines.push(...batch);
  return lines;
}

test.each([1, 2, 3, 7, 1000])("lines are the same in chunks of %i bytes", async (size) => {
  expect(await linesOf("a\n\n  \r\n价格\r\nlast", size)).toEqual([
    { number: 1, text: "a" },
    { number: 4, text: "价格\r" },
    { number: 5, text: "last" },
  ]);
});

test.each([1, 4, 1000])(
  "a line is dropped just above the limit, and the next is kept (%i bytes)",
  async (size) => {
    const at = "x".repeat(10);
    expect(await linesOf(`${at}\n${at}y\n${at.repeat(50)}\nend`, size, 10)).toEqual([
      { number: 1, text: at },
      { number: 2, text: null },
      { number: 3, text: null },
      { number: 4, text: "end" },
    ]);
  },
);

test("a byte order mark is dropped at the head of the stream only", async () => {
  expect(await linesOf("\ufeff{}\n\ufeff{}\n", 1000)).toEqual([
    { number: 1, text: "{}" },
    { number: 2, text: "\ufeff{}" },
  ]);
});

test("any text in any chunks gives its lines", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "价", " ", "\n"), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, size) => {
      const expected = given
        .split("\n")
        .map((line, index) => ({ number: index + 1, text: line }))
        .filter((line) => line.text.trim() !== "");
      expect(await linesOf(given, size, 1000)).toEqual(expected);
    }),
  );
});

test("an endless line is read without being kept", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    const chunk = new Uint8Array(1 << 20).fill(120);
    for (; given < 300; given += 1) yield chunk;
  }
  global.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const lines: Line[] = [];
  for await (const batch of readLines(endless(), 1_000_000)) lines.push(...batch);
  expect(lines).toEqual([{ number: 1, text: null }]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
});
