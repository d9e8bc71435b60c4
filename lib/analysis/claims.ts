import { answerPriceRequest, type CatalogOf } from "../billing/price-request";
import type { Claim, ClaimRates, ClaimRequest } from "../catalog/golden";
import { isTokenMeter, type Meter } from "../catalog/meter";
import type { Scenario } from "../scenario/schema";
import { emptyScenario, type TemplateWords } from "../scenario/templates";

/** What our catalog and engine make of a claim's figures; a problem is where they do not give what the claim's record says. */
export function checkClaim(catalogOf: CatalogOf, claim: Claim): string[] {
  return [
    ...(claim.rates ?? []).flatMap((rates) => checkRates(catalogOf, rates)),
    ...(claim.requests ?? []).flatMap((request) => checkRequest(catalogOf, request)),
    ...(claim.working ?? []).flatMap(checkWorking),
  ];
}

/** A thousand tokens of the meter alone: too few for a band, enough for any rate. */
function usageOf(meter: Meter): Record<string, number> {
  if (meter === "webSearch") return { webSearches: 1 };
  if (meter === "training") return { trainingTokens: 1_000 };
  if (!isTokenMeter(meter)) return {};
  if (meter === "input") return { prompt: 1_000 };
  if (meter === "output") return { completion: 1_000 };
  return { prompt: 1_000, [meter]: 1_000 };
}

function checkRates(catalogOf: CatalogOf, { rates, ...subject }: ClaimRates): string[] {
  return Object.entries(rates).flatMap(([meter, expected]) => {
    const answer = answerPriceRequest(catalogOf, { ...subject, usage: usageOf(meter as Meter) });
    const found = answer.ok
      ? answer.lines.find((line) => line.meter === meter)?.rateUsd
      : answer.error.message;
    const isSame = typeof found === "number" && Math.abs(found - expected) < 1e-9;
    return isSame ? [] : [`${subject.model} ${meter}: ${found}, not ${expected}`];
  });
}

function checkRequest(catalogOf: CatalogOf, { request, amount }: ClaimRequest): string[] {
  const answer = answerPriceRequest(catalogOf, request);
  if (!answer.ok) return [answer.error.message];
  return Math.abs(answer.amount - amount) < 1e-6 ? [] : [`${answer.amount}, not ${amount}`];
}

/** The right side is rounded as it is printed: 74.5 / 68.9 = 1.0813. */
function checkWorking(text: string): string[] {
  const [left = "", right = ""] = text.split(" = ");
  const value = calculate(left);
  const decimals = right.split(".")[1]?.length ?? 0;
  return Math.abs(value - Number(right)) <= 0.5000001 * 10 ** -decimals
    ? []
    : [`${left} is ${value}, not ${right}`];
}

/**
 * Sums with + - * / and brackets.
 *
 * @example calculate("(3 * 3 + 15) / 4") -> 6
 */
export function calculate(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = tokens[at++];
    if (token === "-") return -factor();
    if (token !== "(") return token === undefined ? Number.NaN : Number(token);
    const value = sum();
    at += 1;
    return value;
  };
  const term = (): number => {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/")
      value = tokens[at++] === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = term();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = tokens[at++] === "+" ? value + term() : value - term();
    return value;
  };
  return sum();
}

interface PlainRequest {
  model: string;
  at: string;
  usage: { prompt?: number; completion?: number };
  count: number;
  rates?: Record<string, number>;
  timeWindow?: "peak" | "offPeak";
}

/** A claim's computation as a document of the workbench: the reader sees the same amount and can change it. */
export function claimScenario(
  { request, per }: ClaimRequest,
  edition: string,
  title: string,
  words: TemplateWords,
): Scenario {
  const { model, at, usage, count, rates, timeWindow } = request as unknown as PlainRequest;
  const scenario = emptyScenario({ edition, asOf: at }, words, model);
  const [workload] = scenario.workloads;
  if (workload === undefined || workload.shape.kind !== "single")
    throw new Error("an empty scenario has one workload");
  const shape = { ...workload.shape, prompt: usage.prompt ?? 0, completion: usage.completion ?? 0 };
  const volume = {
    ...workload.volume,
    amount: count,
    per: per === "day" ? ("day" as const) : ("month" as const),
  };
  return {
    ...scenario,
    title,
    monthDays: "thirty",
    workloads: [
      {
        ...workload,
        name: title.slice(0, 120),
        shape,
        volume,
        ...(timeWindow === undefined ? {} : { peakShare: timeWindow === "peak" ? 1 : 0 }),
      },
    ],
    models: rates === undefined ? [] : [{ id: model, name: model, rates }],
  };
}
