import fc from "fast-check";
import { limits } from "./limits";
import type { Assumption } from "./schema-figures";

/** The figures and texts that any scenario is made of, for property tests. */

export function arbSpread(): fc.Arbitrary<object> {
  return fc.tuple(arbFigure(1, 1e6), arbFigure(0, 1e6)).map(([p50, more]) => ({ p50, p95: p50 + more }));
}

export function arbModelName(modelIds: readonly string[]): fc.Arbitrary<object> {
  const canonical = fc.constantFrom(...modelIds);
  return fc.oneof(
    { weight: 4, arbitrary: canonical.map((id) => ({ model: afterSlash(id) })) },
    canonical.map((id) => ({ model: id })),
    canonical.map((id) => ({ model: afterSlash(id), provider: beforeSlash(id) })),
    fc.record({ model: arbName(), provider: arbProvider(modelIds) }, { requiredKeys: ["model"] }),
    arbId("m").map((model) => ({ model: model ?? "m1" })),
  );
}

export function someOf(names: readonly string[], value: fc.Arbitrary<number>): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
}

export function arbTokens(): fc.Arbitrary<Assumption> {
  return arbAssumption(arbFigure(0, limits.tokens));
}

export function arbQuantity(): fc.Arbitrary<Assumption> {
  return arbAssumption(arbFigure(0, limits.amount));
}

export function arbShare(): fc.Arbitrary<number> {
  return arbFigure(0, 1);
}

/** What people write (whole numbers, a few decimals) as well as any double at all. */
export function arbFigure(min: number, max: number): fc.Arbitrary<number> {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: -7, max: 12 }))
    .map(([mantissa, exponent]) => Number(`${mantissa}e${exponent}`))
    .filter((value) => value >= min && value <= max);
  return fc.oneof(
    decimals,
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
    fc.double({ min, max, noNaN: true }),
  );
}

export function arbAssumption(figure: fc.Arbitrary<number>): fc.Arbitrary<Assumption> {
  const range = fc.tuple(figure, figure, figure).map((figures) => {
    const [low = 0, likely = 0, high = 0] = figures.sort((a, b) => a - b);
    return { low, likely, high };
  });
  return fc.oneof({ weight: 3, arbitrary: figure }, range);
}

export function arbDate(): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  return fc.oneof(fc.constantFrom("2026-10-01", "2027-01-31", "2024-02-29"), day);
}

export function arbText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom("grapheme", "binary", "grapheme-ascii" as const);
  const any = unit.chain((kind) => fc.string({ unit: kind, maxLength: 20 }));
  const chinese = fc.string({
    unit: fc.constantFrom(...["客", "服", "助", "手", "每", "月"]),
    maxLength: 20,
  });
  const halfPair = fc.constantFrom("\ud83d", "\ufeffBOM", "a\udc00b");
  return fc.oneof({ weight: 4, arbitrary: any }, chinese, halfPair).map((text) => text.slice(0, maxLength));
}

export function arbName(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("gpt-4o-latest", "my/model", "constructor"),
    arbText(20).map((text) => `x${text}`),
  );
}

export function arbId(prefix: string): fc.Arbitrary<string> {
  const counted = fc.integer({ min: 0, max: 12 }).map((number) => `${prefix}${number}`);
  return fc.oneof(counted, arbName(), fc.uuid());
}

export function arbProvider(modelIds: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...modelIds).map(beforeSlash), arbName());
}

/** A record of these keys, those in `optional` perhaps absent, and now and then keys nobody knows. */
export function withUnknownKeys(
  keys: Record<string, fc.Arbitrary<unknown>>,
  optional: readonly string[] = [],
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(keys).filter((key) => !optional.includes(key));
  return fc
    .tuple(arbUnknown(), fc.record(keys, { requiredKeys }))
    .map(([unknown, known]) => ({ ...unknown, ...known }));
}

export function arbUnknown(): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.constantFrom("owner", "xNote", "constructor", "toString", "7", "标签");
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2, noNullPrototype: true }),
  );
}

function beforeSlash(canonical: string): string {
  return canonical.slice(0, canonical.indexOf("/"));
}

function afterSlash(canonical: string): string {
  return canonical.slice(canonical.indexOf("/") + 1);
}
