/** What a person typed into a number field, understood. */
export interface ParsedNumber {
  ok: true;
  value: number | { low: number; likely: number; high: number };
  /** Written with a suffix, a percent sign, an exponent or as a range: worth saying how it was read. */
  shorthand: boolean;
}

export type NumberSlip =
  | {
      ok: false;
      why: "empty" | "not-a-number" | "negative" | "percent-not-allowed" | "range-not-allowed" | "falls";
    }
  | { ok: false; why: "too-small" | "too-large"; limit: number };

export interface NumberRules {
  /** A share is typed and shown in percent: `50`, `50%` and `50 %` are 0.5. */
  share?: boolean;
  range?: boolean;
  whole?: boolean;
  min?: number;
  max?: number;
}

const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  亿: 1e8,
};

const figure =
  /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(bn|百万|[kmbt千万亿])?(%?)$/i;

/**
 * Read `1.2M`, `3k`, `1,200`, `1.2e6`, `50%`, `12万`, and ranges: `3k-8k` or `3k-5k-8k`.
 *
 * `1,200` is twelve hundred and `1,2` is a slip: a comma is never a decimal point here. The likely figure of a range of
 * two is its geometric middle where both are positive, as token counts and volumes spread by factors rather than by
 * differences (3k-8k: 4,900, to three significant digits); for shares, and where the low end is 0, it is the arithmetic one.
 */
export function parseNumber(typed: string, rules: NumberRules = {}): ParsedNumber | NumberSlip {
  const text = normalize(typed);
  if (text === "") return { ok: false, why: "empty" };
  const ends = splitRange(text);
  if (ends.length === 1) {
    const read = readFigure(text, rules);
    return read.ok ? { ok: true, value: read.value, shorthand: read.shorthand } : read;
  }
  if (rules.range !== true) return { ok: false, why: ends.length > 3 ? "not-a-number" : "range-not-allowed" };
  return readRange(ends, rules);
}

function readRange(ends: readonly string[], rules: NumberRules): ParsedNumber | NumberSlip {
  const values: number[] = [];
  for (const end of ends) {
    const read = readFigure(end, rules);
    if (!read.ok) return read;
    values.push(read.value);
  }
  const low = values[0] ?? 0;
  const high = values[values.length - 1] ?? 0;
  const likely = values.length === 3 ? (values[1] ?? 0) : middleOf(low, high, rules);
  if (values.length > 3) return { ok: false, why: "not-a-number" };
  if (low > likely || likely > high) return { ok: false, why: "falls" };
  if (low === high) return { ok: true, value: low, shorthand: true };
  return { ok: true, value: { low, likely, high }, shorthand: true };
}

/** The likely figure of a range given by its ends alone. */
export function middleOf(low: number, high: number, rules: NumberRules = {}): number {
  const middle = rules.share !== true && low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  const rounded = rules.share === true ? Number(middle.toFixed(4)) : Number(middle.toPrecision(3));
  const within = Math.min(high, Math.max(low, rounded));
  return rules.whole === true ? Math.round(within) : within;
}

function readFigure(
  text: string,
  rules: NumberRules,
): { ok: true; value: number; shorthand: boolean } | NumberSlip {
  const match = figure.exec(text);
  if (match === null) return { ok: false, why: "not-a-number" };
  const [, sign = "", digits = "", exponent = "", suffix = "", percent = ""] = match;
  if (percent !== "" && rules.share !== true) return { ok: false, why: "percent-not-allowed" };
  const plain = Number(`${digits.replaceAll(",", "")}${exponent}`) * (multipliers[suffix.toLowerCase()] ?? 1);
  const scaled = rules.share === true ? Number((plain / 100).toPrecision(12)) : Number(plain.toPrecision(15));
  const value = rules.whole === true ? Math.round(scaled) : scaled;
  const signed = sign === "-" && value !== 0 ? -value : value;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = rules;
  if (signed < 0 && min >= 0) return { ok: false, why: "negative" };
  if (signed < min) return { ok: false, why: "too-small", limit: min };
  if (!(signed <= max)) return { ok: false, why: "too-large", limit: max };
  return { ok: true, value: signed, shorthand: exponent !== "" || suffix !== "" };
}

/** Full-width forms, currency signs and the spaces people group digits with. */
function normalize(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s_]/g, "")
    .replace(/^\$/, "")
    .replace(/[‐-―−~]/g, "-")
    .replace(/(?<=[\d%a-z])(?:\.\.|to|至|到)(?=[\d.])/gi, "-");
}

/** At the hyphens that stand between two figures; not at a sign, nor at that of an exponent. */
function splitRange(text: string): string[] {
  const ends: string[] = [];
  let start = 0;
  for (let at = 1; at < text.length; at++) {
    const before = text[at - 1] ?? "";
    if (text[at] !== "-" || before === "-" || /\de$/i.test(text.slice(start, at))) continue;
    ends.push(text.slice(start, at));
    start = at + 1;
  }
  ends.push(text.slice(start));
  return ends;
}
