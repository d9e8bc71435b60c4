import type { z } from "zod";
import { fail } from "../unit/failure";
import { type Scenario, scenarioSchema, type Workload } from "./schema";

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
    checkWorkload(workload, `workloads[${index}]`);
  });
  return scenario;
}

/** What one field alone cannot say. */
function checkWorkload({ name, routing, tiers, shape, caching }: Workload, path: string): void {
  if (routing.kind === "mix") {
    const shares = routing.routes.map((route) => route.share);
    checkWhole(shares, `${path}.routing.routes`, `the shares of "${name}"`);
  } else if (routing.routes[0]?.share !== 1) {
    const first = routing.routes[0]?.share;
    fail(
      "invalid",
      `${path}.routing.routes[0].share`,
      first,
      `every call of "${name}" takes the first step of its cascade, so that its share is 1`,
      1,
    );
  }
  const tiered = sum(Object.values(tiers));
  if (tiered > 1 + shareTolerance) {
    fail(
      "invalid",
      `${path}.tiers`,
      tiered,
      `the tier shares of "${name}" add up to ${format(tiered)}, more than 1`,
      "shares that add up to at most 1",
    );
  }
  if (shape.kind === "conversation" && shape.turnsSpread?.kind === "shares") {
    const shares = shape.turnsSpread.shares.map((each) => each.share);
    checkWhole(shares, `${path}.shape.turnsSpread.shares`, `the shares of turns of "${name}"`);
  }
  if (caching.kind === "traffic" && caching.prefixShares !== undefined) {
    checkWhole(caching.prefixShares, `${path}.caching.prefixShares`, `the prefix shares of "${name}"`);
  }
  if (shape.kind === "embedding" && shape.chunk !== undefined && shape.overlap >= shape.chunk) {
    fail(
      "invalid",
      `${path}.shape.overlap`,
      shape.overlap,
      `an overlap of ${shape.overlap} leaves nothing new in a chunk of ${shape.chunk}`,
      `less than ${shape.chunk}`,
    );
  }
}

/** @throws invalid with the sum where shares don't add up to 1 */
function checkWhole(shares: readonly number[], path: string, what: string): void {
  const total = sum(shares);
  if (Math.abs(total - 1) <= shareTolerance) return;
  fail("invalid", path, total, `${what} add up to ${format(total)}, not to 1`, "shares that add up to 1");
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
