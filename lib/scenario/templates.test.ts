import { describe, expect, test } from "vitest";
import { parseScenario } from "./parse";
import { emptyScenario, templateIds, templateScenario } from "./templates";

const pinned = { edition: "2026-09-23", asOf: "2026-11-01" };

describe("templates", () => {
  test.each(templateIds)("%s is a scenario that the door accepts unchanged", (id) => {
    const made = templateScenario(id, pinned, (word) => word);
    expect(parseScenario(structuredClone(made))).toEqual(made);
  });

  test("the empty one too", () => {
    const made = emptyScenario(pinned, (word) => word, "gpt-6-luna");
    expect(parseScenario(structuredClone(made))).toEqual(made);
  });

  test("code completion is a billion tokens a month", () => {
    const [workload] = templateScenario("completion", pinned, (word) => word).workloads;
    // 1,250,000 x (750 + 50)
    expect(workload?.volume.amount).toBe(1_250_000);
    expect(workload?.shape).toMatchObject({ prompt: 750, completion: 50 });
  });
});
