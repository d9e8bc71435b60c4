import { expect, test } from "vitest";
import { chinese, editedScenario, english } from "./fixtures/edited";
import { fixtureContext as context } from "./fixtures/link-context";
import { linkFor } from "./link";
import { decodeScenario, encodeScenario } from "./link-code";

const origin = "https://ratebook.finance.example.org:443";

test("the budgets are for an origin of 40 characters", () => {
  expect(origin).toHaveLength(40);
});

/** 255 is what a formula in Excel and a fragment in Word hold, 1,000 what mail programs keep, 2,000 what the rest does. */
test.each([
  ["one workload over three models", 1, 255],
  ["three workloads", 3, 1_000],
  ["ten workloads", 10, 2_000],
])("%s, every value edited, fits in English and in Chinese", (_, count, budget) => {
  for (const wording of [english, chinese]) {
    const scenario = editedScenario(count, wording);
    const code = encodeScenario(scenario, context);
    expect(linkFor(code, origin).length).toBeLessThanOrEqual(budget);
    expect(decodeScenario(code, context).scenario).toStrictEqual(scenario);
  }
});
