import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseScenario } from "@/lib/scenario/parse";
import { scenario, workload } from "@/test/support/scenario";

const catalog = bundledCatalog();
const amountOf = (sketch: object): number =>
  billScenario(catalog, scenario([{ ...workload(), ...sketch }])).amount ?? Number.NaN;
const inputOf = (shape: object): number =>
  billScenario(
    catalog,
    scenario([{ ...workload(), volume: { amount: 1, per: "month" }, shape }]),
  ).lines.reduce((sum, { meter, quantity }) => (meter === "input" ? sum + quantity : sum), 0);

const models = ["gpt-4.1", "gpt-5.6-terra", "claude-sonnet-4-5", "gemini-2.5-pro"];
const tokens = fc.nat(5_000);

describe("a conversation", () => {
  it("of five turns of 100 and 200 tokens sends 3,500", () => {
    // 100 + 400 + 700 + 1,000 + 1,300, https://chingjustwe.github.io/tech/2026/04/27/llm-billing-explained/
    expect(inputOf({ kind: "conversation", turns: 5, prefix: 0, user: 100, reply: 200 })).toBe(3500);
  });

  it("never costs less for more turns, whatever is sent again", () => {
    const history = fc.constantFrom<object>(
      { kind: "full" },
      { kind: "window", turns: 2 },
      { kind: "summary", tokens: 100, every: 3 },
    );
    fc.assert(
      fc.property(
        fc.record({ prefix: tokens, user: tokens, context: tokens, reply: tokens }),
        fc.constantFrom(...models),
        history,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<object>({ kind: "off" }, { kind: "traffic" }, { kind: "traffic", upTo: "prefix" }),
        (figures, model, kept, turns, caching) => {
          const at = (count: number) =>
            amountOf({
              shape: { kind: "conversation", turns: count, ...figures, history: kept },
              routing: { kind: "mix", routes: [{ model, share: 1 }] },
              caching,
              volume: { amount: 300, per: "day" },
              peakShare: 0,
            });
          expect(at(turns + 1)).toBeGreaterThanOrEqual(at(turns) * (1 - 1e-9));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("with a window wider than it is the full history", () => {
    const shape = { kind: "conversation", turns: 6, prefix: 900, user: 50, reply: 300 };
    expect(amountOf({ shape: { ...shape, history: { kind: "window", turns: 6 } } })).toBe(
      amountOf({ shape }),
    );
  });

  it("whose turns vary costs more than one of the mean, because the long ones grow with the square", () => {
    const shape = { kind: "conversation", turns: 6, prefix: 100, user: 50, reply: 300 };
    expect(amountOf({ shape: { ...shape, turnsSpread: { kind: "geometric" } } })).toBeGreaterThan(
      amountOf({ shape }),
    );
  });
});

describe("an agent", () => {
  it("of two steps makes three calls, each with what came before", () => {
    const shape = {
      kind: "agent",
      steps: 2,
      prefix: 1000,
      task: 100,
      arguments: 50,
      result: 300,
      reply: 200,
    };
    // 1,100 + 1,450 + 1,800
    expect(inputOf({ ...shape, reasoningKept: "dropped" })).toBe(4350);
  });

  it("of no steps is one request", () => {
    const shape = { kind: "agent", steps: 0, prefix: 900, task: 100, arguments: 5, result: 5, reply: 100 };
    expect(amountOf({ shape })).toBeCloseTo(amountOf({}), 12);
  });
});

describe("caching that follows from traffic", () => {
  const shape = { kind: "single", prompt: 6000, completion: 100, sharedPrefix: 5000 };

  it("without a hit costs what no caching does, and the premium on what is written", () => {
    const routing = { kind: "mix", routes: [{ model: "claude-sonnet-4-5", share: 1 }] };
    const volume = { amount: 1000, per: "month" };
    const cold = amountOf({ shape, routing, volume, caching: { kind: "traffic", prefixes: 1e9 } });
    const off = amountOf({ shape, routing, volume, caching: { kind: "off" } });
    // 5,000 tokens at a quarter of 3.00 more, a thousand times
    expect(cold - off).toBeCloseTo(1000 * 0.005 * 0.75, 4);
    expect(amountOf({ shape, routing, volume, caching: { kind: "share", read: 0 } })).toBe(off);
  });

  it("costs no less per call for less traffic", () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.integer({ min: 1, max: 5000 }), (model, perDay) => {
        const each = (amount: number) =>
          amountOf({
            shape,
            routing: { kind: "mix", routes: [{ model, share: 1 }] },
            volume: { amount, per: "day" },
            caching: { kind: "traffic" },
          }) / amount;
        expect(each(perDay)).toBeGreaterThanOrEqual(each(perDay * 2) * (1 - 1e-9));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves a prefix below the minimum as it is", () => {
    const routing = { kind: "mix", routes: [{ model: "claude-haiku-4-5", share: 1 }] };
    const at = (sharedPrefix: number, caching: object) =>
      amountOf({ shape: { ...shape, sharedPrefix }, routing, volume: { amount: 5000, per: "day" }, caching });
    expect(at(4095, { kind: "traffic" })).toBe(at(4095, { kind: "off" }));
    expect(at(4096, { kind: "traffic" })).toBeLessThan(at(4096, { kind: "off" }));
    const { warnings } = billScenario(
      catalog,
      scenario([
        { ...workload(), shape: { ...shape, sharedPrefix: 4095 }, routing, caching: { kind: "traffic" } },
      ]),
    );
    expect(warnings.map(({ code }) => code)).toContain("cache-below-minimum");
  });
});

describe("shares that don't add up", () => {
  const refused = (sketch: object) => () =>
    parseScenario({ ...scenario([]), workloads: [{ ...workload(), ...sketch }] });

  it.each([
    [
      {
        routing: {
          kind: "mix",
          routes: [
            { model: "a", share: 0.5 },
            { model: "b", share: 0.4 },
          ],
        },
      },
      "0.9",
    ],
    [{ tiers: { batch: 0.7, flex: 0.6 } }, "1.3"],
    [{ caching: { kind: "traffic", prefixShares: [0.5, 0.2] } }, "0.7"],
    [
      {
        shape: {
          ...{ kind: "conversation", turns: 1, prefix: 0, user: 1, reply: 1 },
          turnsSpread: { kind: "shares", shares: [{ turns: 1, share: 0.25 }] },
        },
      },
      "0.25",
    ],
  ])("%j are refused with their sum", (sketch, sum) => {
    expect(refused(sketch)).toThrow(`add up to ${sum}`);
  });

  it("of a cascade don't have to, but every call takes its first step", () => {
    const routes = (first: number) => [
      { model: "gpt-4.1-mini", share: first },
      { model: "gpt-4.1", share: 0.2 },
    ];
    expect(refused({ routing: { kind: "cascade", routes: routes(1) } })).not.toThrow();
    expect(refused({ routing: { kind: "cascade", routes: routes(0.9) } })).toThrow("first step");
  });
});

describe("losses", () => {
  it("bill a retry as the call, and a timeout with the part of its output that had come", () => {
    // 2.80 x (1 + 0.1) and 0.2 x (2.00 + 0.40)
    const losses = { retries: 0.1, timeouts: 0.2 };
    expect(amountOf({ losses })).toBeCloseTo(2.8 * 1.1 + 0.2 * 2.4, 9);
  });

  it("leave out what the application answers itself", () => {
    expect(amountOf({ losses: { resultCache: 0.25 } })).toBeCloseTo(2.8 * 0.75, 9);
  });

  it("trim a prompt from 2,000 to 500 tokens", () => {
    const shape = { kind: "single", prompt: 2000, completion: 0 };
    expect(amountOf({ shape, losses: { trim: { from: 2000, to: 500 } } })).toBeCloseTo(1, 9);
  });
});
