import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbScenario } from "./arbitrary";
import { fixtureContext as context, fixtureModelIds } from "./fixtures/link-context";
import { decodeScenario, encodeScenario } from "./link-code";
import { isNewerEdition } from "./link-context";

test("decode after encode is the scenario, whatever is in it", () => {
  fc.assert(
    fc.property(arbScenario(fixtureModelIds), (scenario) => {
      const code = encodeScenario(scenario, context);
      expect(code).toMatch(/^1[A-Za-z0-9_-]+$/);
      const opened = { scenario, fromFuture: isNewerEdition(scenario.edition, context) };
      // Not `toStrictEqual`: it reads a key named `constructor` as the type.
      assert.deepStrictEqual(decodeScenario(code, context), opened);
    }),
    { numRuns: 800 },
  );
});

test("encode after decode is the same code", () => {
  fc.assert(
    fc.property(arbScenario(fixtureModelIds), (scenario) => {
      const code = encodeScenario(scenario, context);
      expect(encodeScenario(decodeScenario(code, context).scenario, context)).toBe(code);
    }),
    { numRuns: 300 },
  );
});
