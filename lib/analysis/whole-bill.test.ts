import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { scenario, workload } from "@/test/support/scenario";
import { wholeBill } from "./whole-bill";

const catalog = bundledCatalog();
const warningsOf = (sketch: object) =>
  wholeBill(catalog, scenario([{ ...workload(), ...sketch }], { months: 1 })).warnings;
const on = (model: string) => ({ kind: "mix", routes: [{ model, share: 1 }] });

describe("the warnings of a whole bill", () => {
  it("say where caching costs more than it saves, and at what traffic it would break even", () => {
    const shape = { kind: "single", prompt: 6000, completion: 100, sharedPrefix: 5000 };
    const cached = { shape, routing: on("claude-sonnet-4-5"), caching: { kind: "traffic" } };
    // A write costs 0.25 more and a read 0.9 less: a hit rate of 0.25 / 1.15 pays.
    const perMonth = -Math.log(1 - 0.25 / 1.15) * 12 * 24 * 30.4375;
    const warning = (amount: number) =>
      warningsOf({ ...cached, volume: { amount, per: "month" } }).find(
        ({ code }) => code === "caching-costs-more",
      );
    expect(warning(500)).toMatchObject({ rank: "money", workload: "w" });
    expect(warning(500)?.details.units).toBe(Math.ceil(perMonth));
    expect(warning(50_000)).toBeUndefined();
  });

  it("name the turn from which a conversation no longer fits the context window", () => {
    // 100,000 + 40,000 t + 20,000 (t - 1): 140,000, 200,000, 260,000
    const shape = { kind: "conversation", turns: 5, prefix: 100_000, user: 40_000, reply: 20_000 };
    const exceeded = warningsOf({ shape, routing: on("claude-haiku-4-5") }).filter(
      ({ code }) => code === "context-exceeded",
    );
    expect(exceeded.map(({ details }) => details)).toEqual([
      {
        model: "claude-haiku-4-5-20251001",
        shape: "conversation",
        turn: 3,
        prompt: 260_000,
        contextWindow: 200_000,
      },
    ]);
  });
});
