import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { isTokenMeter, serviceTiers, type TokenMeter } from "@/lib/catalog/meter";
import { priceSpans } from "@/lib/catalog/price-at";
import type { Price } from "@/lib/catalog/schema";
import { ask, priced } from "@/test/support/ask";
import { fittingUsage } from "@/test/support/usage";

const catalog = bundledCatalog();

/** Any model, half of them those with bands, windows or tiers, at any second of its years. */
const rich = catalog.models.filter(({ prices }) =>
  prices.some((price) => price.bands ?? price.windows ?? price.tiers),
);
const subject = fc
  .record({
    model: fc.oneof(fc.constantFrom(...catalog.models), fc.constantFrom(...rich)),
    second: fc.integer({ min: Date.UTC(2023, 0, 1) / 1000, max: Date.UTC(2027, 11, 31) / 1000 }),
    serviceTier: fc.oneof(fc.constant("standard" as const), fc.constantFrom(...serviceTiers)),
    region: fc.option(fc.constantFrom("us", "eu", "global"), { nil: undefined, freq: 2 }),
  })
  .map(({ model, second, ...how }) => ({
    model: model.id,
    provider: model.provider,
    at: new Date(Math.max(second * 1000, priceSpans(model)[0]?.startMs ?? 0)).toISOString(),
    ...how,
  }));

/** Most models price few meters, so most usages carry few parts. */
const usage = fc
  .tuple(
    fittingUsage,
    fc.uniqueArray(fc.constantFrom("cacheRead", "cacheWrite5m", "cacheWrite1h", "reasoning", "imageInput"), {
      maxLength: 2,
    }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([whole, kept, all]) => {
    if (all > 0.9) return whole;
    const parts = Object.fromEntries(kept.map((part) => [part, Math.floor((whole[part] ?? 0) / 4)]));
    return { prompt: whole.prompt, completion: whole.completion, ...parts };
  });
const fees = fc.record({ webSearches: fc.nat(20), containerMinutes: fc.integer({ min: 0, max: 60 }) });
const anyRequest = fc
  .tuple(
    subject,
    usage,
    fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, fees),
    fc.integer({ min: 1, max: 5_000 }),
  )
  .map(([of, tokens, more, count]) => ({ ...of, usage: { ...tokens, ...more }, count }));

function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

const runs = { numRuns: 1_500 };

describe("laws of a priced request, over the real catalog", () => {
  it("the lines add up to the amount, in order; each is quantity / per x rate", () => {
    let answered = 0;
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = ask(request);
        if (!answer.ok) return;
        answered++;
        expect(answer.lines.reduce((sum, { amountUsd }) => sum + amountUsd, 0)).toBe(answer.amount);
        for (const { quantity, per, rateUsd, amountUsd, listRateUsd, factors } of answer.lines) {
          expect(amountUsd).toBe((quantity / per) * rateUsd);
          expect(
            relative(
              factors.reduce((rate, { x }) => rate * x, listRateUsd),
              rateUsd,
            ),
          ).toBeLessThan(1e-12);
        }
      }),
      runs,
    );
    expect(answered).toBeGreaterThan(250);
  });

  it("nothing is negative, not a number or infinite", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = ask(request);
        if (!answer.ok) return;
        for (const value of [
          answer.amount,
          ...answer.lines.flatMap((line) => [line.amountUsd, line.rateUsd, line.quantity]),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("it is linear in the count", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [one, many] = [ask({ ...request, count: 1 }), ask(request)];
        expect(one.ok).toBe(many.ok);
        if (one.ok && many.ok) expect(relative(one.amount * request.count, many.amount)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it("the quantities are disjoint and add up to the wholes", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = ask(request);
        if (!answer.ok) return;
        expect(new Set(answer.lines.map(({ meter }) => meter)).size).toBe(answer.lines.length);
        const tokens = answer.lines
          .filter(({ meter }) => isTokenMeter(meter))
          .reduce((sum, { quantity }) => sum + quantity, 0);
        expect(tokens).toBe(((request.usage.prompt ?? 0) + (request.usage.completion ?? 0)) * request.count);
      }),
      runs,
    );
  });

  it("the same request has the same answer again", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(ask(request)).toEqual(ask(JSON.parse(JSON.stringify(request))));
      }),
      { numRuns: 500 },
    );
  });

  it("a line costs nothing only where the catalog says that the rate is zero", () => {
    for (const model of catalog.models) {
      for (const { price, startMs } of priceSpans(model)) {
        for (const serviceTier of serviceTiers) {
          const answer = ask({
            model: model.id,
            provider: model.provider,
            at: new Date(startMs).toISOString(),
            serviceTier,
            usage: { prompt: 2, cacheRead: 1, completion: 2, reasoning: 1 },
          });
          if (!answer.ok) continue;
          for (const { meter, amountUsd } of answer.lines) {
            if (amountUsd === 0)
              expect(zeroMeters(price), `${price.id} ${serviceTier} ${meter}`).toContain(meter);
          }
        }
      }
    }
  });

  it("every rate of the catalog is charged as it stands", () => {
    const usageOf: Partial<Record<TokenMeter, object>> = {
      input: { prompt: 1 },
      cacheRead: { prompt: 1, cacheRead: 1 },
      cacheWrite5m: { prompt: 1, cacheWrite5m: 1 },
      cacheWrite1h: { prompt: 1, cacheWrite1h: 1 },
      audioInput: { prompt: 1, audioInput: 1 },
      imageInput: { prompt: 1, imageInput: 1 },
      videoInput: { prompt: 1, videoInput: 1 },
      audioCacheRead: { prompt: 1, cacheRead: 1, audioInput: 1, audioCacheRead: 1 },
      imageCacheRead: { prompt: 1, cacheRead: 1, imageInput: 1, imageCacheRead: 1 },
      output: { completion: 1 },
      reasoning: { completion: 1, reasoning: 1 },
      audioOutput: { completion: 1, audioOutput: 1 },
      imageOutput: { completion: 1, imageOutput: 1 },
      videoOutput: { completion: 1, videoOutput: 1 },
    };
    let compared = 0;
    const check = (
      price: Price,
      model: (typeof catalog.models)[number],
      startMs: number,
      tier: string,
      meter: string,
      rate: number,
    ): void => {
      const of = {
        model: model.id,
        provider: model.provider,
        at: new Date(startMs).toISOString(),
        serviceTier: tier,
      };
      const [line] = priced({
        ...of,
        timeWindow: price.windows === undefined ? undefined : baseOf(price),
        usage: usageOf[meter as TokenMeter],
      }).lines;
      expect([line?.meter, line?.rateUsd], `${price.id} ${tier}`).toEqual([meter, rate]);
      compared++;
    };
    for (const model of catalog.models) {
      for (const { price, startMs } of priceSpans(model)) {
        for (const [meter, rate] of Object.entries(price.rates)) {
          if (meter !== "cacheStorage") check(price, model, startMs, "standard", meter, rate);
        }
        for (const [tier, row] of Object.entries(price.tiers ?? {})) {
          for (const [meter, rate] of Object.entries(row?.rates ?? {}))
            check(price, model, startMs, tier, meter, rate);
        }
      }
    }
    expect(compared).toBeGreaterThan(1_200);
  });
});

/** The hours for which a price's plain rates hold. */
function baseOf(price: Price): string {
  return price.windows?.[0]?.window === "peak" ? "offPeak" : "peak";
}

/** Meters whose rate is zero in the price's rows, and what takes theirs over. */
function zeroMeters(price: Price): string[] {
  const rows = [price.rates, ...Object.values(price.tiers ?? {}).map((row) => row?.rates ?? {})];
  const zero = rows.flatMap((row) =>
    Object.entries(row)
      .filter(([, rate]) => rate === 0)
      .map(([meter]) => meter),
  );
  return zero.includes("output") ? [...zero, "reasoning"] : zero;
}
