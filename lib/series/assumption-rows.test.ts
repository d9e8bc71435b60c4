import { expect, test } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { toAssumptionRows } from "./assumption-rows";

const of = {
  ...scenario([workload({ routes: [{ model: "gpt-4.1", share: 1 }] })]),
  discounts: [{ provider: "openai", off: 0.08 }],
  document: {
    notIncluded: [],
    basis: [
      {
        path: "workloads[0].volume.amount",
        basis: "measured" as const,
        source: "logs of October",
        owner: "Ana",
      },
    ],
  },
};

test("every assumption is named, with who stands behind it", () => {
  const row = toAssumptionRows(of, "en").find(({ path }) => path === "workloads[0].volume.amount");
  expect(row).toMatchObject({
    label: "Units of work",
    workload: of.workloads[0]?.name,
    basisText: "measured",
    source: "logs of October",
    owner: "Ana",
  });
});

test("a basis that nobody gave is not guessed", () => {
  const row = toAssumptionRows(of, "en").find(({ path }) => path === "discounts[0].off");
  expect(row).toMatchObject({
    label: "openai: Negotiated discount",
    basis: null,
    basisText: "",
    workload: null,
  });
});

test("Chinese readers get it in Chinese", () => {
  expect(toAssumptionRows(of, "zh").map(({ label }) => label)).toContain("工作量");
});
