import type { z } from "zod";
import { fail } from "../unit/failure";
import { type Scenario, scenarioSchema } from "./schema";

/** How far route and tier shares may miss 1, for figures such as 0.333. */
const shareTolerance = 1e-6;

/**
 * Take a scenario from outside: a file, a link, a request.
 *
 * @throws invalid, naming the path, the value and what is allowed; shares that do not add up are named with their sum
 */
export function parseScenario(raw: unknown): Scenario {
  const result = scenarioSchema.safeParse(raw);
  if (!result.success) refuse(raw, result.error.issues[0]);
  const scenario = result.data;
  scenario.workloads.forEach((workload, index) => {
    const path = `workloads[${index}]`;
    const routed = sum(workload.routing.routes.map((route) => route.share));
    if (Math.abs(routed - 1) > shareTolerance) {
      fail(
        "invalid",
        `${path}.routing.routes`,
        routed,
        `the shares of "${workload.name}" add up to ${format(routed)}, not to 1`,
        "shares that add up to 1",
      );
    }
    const tiered = sum(Object.values(workload.tiers));
    if (tiered > 1 + shareTolerance) {
      fail(
        "invalid",
        `${path}.tiers`,
        tiered,
        `the tier shares of "${workload.name}" add up to ${format(tiered)}, more than 1`,
        "shares that add up to at most 1",
      );
    }
  });
  return scenario;
}

function refuse(raw: unknown, issue: z.core.$ZodIssue | undefined): never {
  const path = issue?.path ?? [];
  const field = path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
    "",
  );
  const value = path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  );
  fail(
    "invalid",
    field === "" ? "scenario" : field,
    value,
    `${field || "scenario"}: ${issue?.message ?? "invalid"}`,
    allowedBy(issue),
  );
}

function allowedBy(issue: z.core.$ZodIssue | undefined): unknown {
  if (issue === undefined) return null;
  if (issue.code === "invalid_value") return issue.values;
  if (issue.code === "too_small") return `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  if (issue.code === "invalid_type") return issue.expected;
  return issue.message;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function format(value: number): string {
  return String(Number(value.toFixed(6)));
}
