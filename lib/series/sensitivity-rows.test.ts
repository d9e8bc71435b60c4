import { expect, test } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { sensitivityOf } from "../analysis/sensitivity";
import { bundledCatalog } from "../catalog/bundled";
import { toSensitivityRows } from "./sensitivity-rows";

test("each bar says what moves, by how much and to what", () => {
  const of = scenario([workload({ routes: [{ model: "gpt-4.1", share: 1 }] })]);
  const sensitivity = sensitivityOf(bundledCatalog(), of);
  const [first] = toSensitivityRows(of, sensitivity, "en", 1);
  // the volume carries the whole bill: a fifth either way
  expect(first).toMatchObject({ label: "Units of work", workload: "Work", kind: "count" });
  expect(first?.highChange).toBeCloseTo((sensitivity.total ?? 0) * 0.2, 9);
  expect(first?.lowChange).toBeCloseTo((sensitivity.total ?? 0) * -0.2, 9);
});
