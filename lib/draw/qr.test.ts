import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import { qrCodeOf } from "./qr";

const scale = 4;

/** What a reader of its own finds in the picture, drawn from the rectangles of its path. */
function read(svg: string): string | undefined {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = modules * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return jsQR(pixels, side, side)?.data;
}

const linkOf = (bytes: number) => `https://ratebook.example/#s=${"aB3_-".repeat(700)}`.slice(0, bytes);

describe("qrCodeOf", () => {
  test.each([
    [60, "M", true],
    [300, "M", true],
    [301, "L", false],
    [1_200, "L", false],
    [2_953, "L", false],
  ] as const)("a link of %i bytes is read back from it, level %s", (bytes, level, isComfortable) => {
    const link = linkOf(bytes);
    const code = qrCodeOf(link);
    expect(code).toMatchObject({ bytes, level, isComfortable });
    expect(read(code?.svg ?? "")).toBe(link);
  });

  test("more than a code holds has none", () => {
    expect(qrCodeOf(linkOf(2_954))).toBeNull();
  });

  test("has four modules of white around, and says how wide to print it", () => {
    // Version 1 has 21 modules: 29 with the white around, 11.6 mm at 0.4 mm a module.
    const code = qrCodeOf("https://a.bc");
    expect(code).toMatchObject({ modules: 29, printMm: 12 });
    const starts = [...(code?.svg ?? "").matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(Math.min(...starts)).toBe(4);
  });
});
