import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

type Triple = readonly [number, number, number];

const css = readFileSync(fileURLToPath(new URL("palette.css", import.meta.url)), "utf8");
const papers = { light: "#ffffff", dark: "#171716" } as const;
const [light = "", dark = "", print = ""] = [...css.matchAll(/html[^{]*\{([^}]*)\}/g)].map(
  ([, body = ""]) => body,
);

function colours(block: string, family: "meter" | "series"): [string, string][] {
  return [...block.matchAll(new RegExp(`(--${family}-[a-z0-9]+): (#[0-9a-f]{6})`, "g"))].map(
    ([, name = "", hex = ""]) => [name, hex],
  );
}

function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 */
function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((hex) => {
    const [red, green, blue] = toLinear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  }) as [number, number];
  return Math.max(x, y) / Math.min(x, y);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const visions: Record<string, readonly Triple[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, vision: readonly Triple[]): number[] {
  const [red, green, blue] = toLinear(hex);
  const [r = 0, g = 0, b = 0] = vision.map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: string, b: string, vision: readonly Triple[]): number {
  const other = seen(b, vision);
  return Math.hypot(...seen(a, vision).map((value, at) => value - (other[at] ?? 0)));
}

describe("the palette", () => {
  it("has the same names in light, dark and print", () => {
    const names = (block: string) =>
      [...colours(block, "meter"), ...colours(block, "series")].map(([name]) => name);
    expect(names(light)).toHaveLength(14);
    expect(names(dark)).toEqual(names(light));
    expect(colours(print, "meter")).toEqual(colours(light, "meter"));
    expect(colours(print, "series")).toEqual(colours(light, "series"));
  });

  for (const [theme, block] of [
    ["light", light],
    ["dark", dark],
  ] as const) {
    it(`stands out from the ${theme} paper by 3:1`, () => {
      for (const [name, hex] of [...colours(block, "meter"), ...colours(block, "series")]) {
        expect(contrast(hex, papers[theme]), name).toBeGreaterThanOrEqual(3);
      }
    });

    it.each(Object.keys(visions))(`can be told apart in ${theme} with %s vision`, (name) => {
      const vision = visions[name] ?? [];
      for (const [family, least] of [
        ["meter", 0.13],
        ["series", 0.1],
      ] as const) {
        const all = colours(block, family);
        for (const [index, [one, hex]] of all.entries()) {
          for (const [other, otherHex] of all.slice(index + 1)) {
            expect(distance(hex, otherHex, vision), `${one} and ${other}`).toBeGreaterThanOrEqual(least);
          }
        }
      }
    });
  }
});
