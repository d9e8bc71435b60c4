import type { Assumption } from "@/lib/scenario/schema";
import { middleOf, type NumberRules } from "@/lib/unit/parse-number";

/** Made once: a page has a hundred fields, and `toLocaleString` makes one for each. */
const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 8, maximumSignificantDigits: 12 });

/** What stands in a number field; `parseNumber` reads it back as the same value. */
export function writeNumber(value: Assumption, rules: NumberRules): string {
  if (typeof value === "number") return writeFigure(value, rules);
  const { low, likely, high } = value;
  const figures = likely === middleOf(low, high, rules) ? [low, high] : [low, likely, high];
  return figures.map((figure) => writeFigure(figure, rules)).join("–");
}

export function writeFigure(value: number, rules: NumberRules): string {
  const scaled = rules.share === true ? value * 100 : value;
  const text = figures.format(scaled);
  return rules.share === true ? `${text}%` : text;
}

/**
 * One press of an arrow key: one percent, or one in the second digit (120,000: 10,000), ten times that with `coarse`.
 */
export function stepNumber(value: Assumption, up: boolean, coarse: boolean, rules: NumberRules): Assumption {
  const around = typeof value === "number" ? value : value.likely;
  const size = stepSize(around, up, rules) * (coarse ? 10 : 1) * (up ? 1 : -1);
  const moved = (figure: number) => clamp(Number((figure + size).toPrecision(12)), rules);
  if (typeof value === "number") return moved(value);
  return { low: moved(value.low), likely: moved(value.likely), high: moved(value.high) };
}

function stepSize(value: number, up: boolean, rules: NumberRules): number {
  if (rules.share === true) return 0.01;
  const size = Math.abs(value) * (up ? 1 : 0.999_999);
  if (size < 1) return rules.whole === true || size === 0 ? 1 : 10 ** Math.floor(Math.log10(size));
  return Math.max(1, 10 ** (Math.floor(Math.log10(size)) - 1));
}

function clamp(value: number, { min = 0, max = Number.MAX_SAFE_INTEGER }: NumberRules): number {
  return Math.min(max, Math.max(min, value));
}

export function sameAssumption(a: Assumption, b: Assumption): boolean {
  if (typeof a === "number" || typeof b === "number") return a === b;
  return a.low === b.low && a.likely === b.likely && a.high === b.high;
}

/** About how wide a figure stands, in digits: for browsers in which a field cannot be as wide as its text. */
export function widthInDigits(text: string): number {
  const widthOf = (character: string): number =>
    /[.,:\s]/.test(character) ? 0.5 : /[%m]/i.test(character) ? 1.5 : 1;
  const width = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return Math.max(1, width);
}
