import { type Allowance, parseAllowance } from "../../billing/allowances";
import type { RequestLine } from "../../billing/bill-types";
import { type PriceResult, priceRequest } from "../../billing/price-request";
import { callClassRequest } from "../../billing/price-workloads";
import type { RateSource } from "../../billing/rate-row";
import type { Catalog } from "../../catalog/catalog";
import { type Meter, meterUnits, type ServiceTier, type TimeWindow } from "../../catalog/meter";
import { type Failure, RatebookError } from "../../unit/failure";
import type { Usage } from "../../usage/usage";
import type { BookSheet } from "./book";
import { type Expr, missing, mul, num, one } from "./expr";
import type { Setting } from "./setting";
import { dayNumber } from "./spreadsheet-date";

/** What a rate is asked for. */
export interface RateQuestion {
  model: string;
  provider: string | undefined;
  tier: ServiceTier;
  window: TimeWindow | undefined;
  region: string | undefined;
  /** Prompts above so many tokens; null below the first threshold. */
  above: number | null;
  meter: Meter;
}

/** Free units as a provider words them. */
export interface StatedAllowance extends Allowance {
  text: string;
}

/** A rate in a cell. */
export interface RateCell {
  key: string;
  rate: Expr;
  unit: string;
  per: number;
  provider: string | null;
  model: string;
  /** Null where there is a rate. */
  failure: Failure | null;
  /** What the engine adds lines up by, beside workload and meter. */
  place: string;
  /** What is free of it; null where nothing is. */
  allowance: StatedAllowance | null;
}

interface KeptRow {
  cell: RateCell;
  list: Expr;
  listUsd: number;
  factor: Expr;
  x: number;
}

/** The rates in use, one row each, written when a formula first asks for them. */
export class RatesSheet {
  readonly #rows = new Map<string, KeptRow>();

  constructor(
    readonly sheet: BookSheet,
    readonly setting: Setting,
  ) {
    const { t } = setting;
    const heads = [
      "provider",
      "model",
      "terms",
      "meter",
      "list",
      "factor",
      "rate",
      "unit",
      "from",
      "to",
    ] as const;
    const more = ["source", "evidence", "agreeing", "against", "read", "price"] as const;
    sheet.text(0, 0, t("sheet.rates"), "title");
    sheet.text(1, 0, t("rates.note"), "note");
    [...heads, ...more].forEach((head, column) => {
      const isFigure = ["list", "factor", "rate", "agreeing", "against"].includes(head);
      sheet.text(2, column, t(`rates.${head}`), isFigure ? "headRight" : "head");
    });
    sheet.next = 3;
    sheet.headRows = 3;
  }

  /** The rate of a day, in its cell. */
  at(question: RateQuestion, on: string): RateCell {
    const found = findRate(this.setting.catalog, this.setting, question, on);
    const key = keyOf(question, found);
    const row = this.#rows.get(key) ?? this.#write(question, found, key);
    this.#rows.set(key, row);
    // A rule may begin to give something for free while the rate stays.
    return { ...row.cell, allowance: allowanceIn(found) };
  }

  #write(question: RateQuestion, found: Found, key: string): KeptRow {
    const { sheet } = this;
    const at = sheet.next++;
    const { words, t } = this.setting;
    const provider = "failure" in found ? (question.provider ?? null) : found.result.rateCard.provider;
    const model = "failure" in found ? question.model : found.result.rateCard.model;
    const { unit, per } = "failure" in found ? meterUnits[question.meter] : found.line;
    const band = question.above === null ? null : { above: question.above };
    const terms = words.sectionParts({
      model,
      provider: provider ?? "",
      serviceTier: question.tier,
      region: question.region ?? null,
      band,
      timeWindow: question.window ?? null,
      period: null,
    });
    sheet.text(at, 0, provider ?? t("rates.own"), "text");
    sheet.text(at, 1, model, "text");
    sheet.text(at, 2, terms.join(" · "), "text");
    sheet.text(at, 3, words.meterName(question.meter), "text");
    sheet.text(at, 7, t("rates.per", { per, unit: words.unitName(unit) }), "text");
    const cell = { key, unit, per, provider, model, place: placeOf(found), allowance: null };
    if ("failure" in found) {
      const rate = sheet.put(at, 6, missing, "rate");
      sheet.text(
        at,
        10,
        words.failureText({ model, error: found.failure }, this.setting.scenario.asOf),
        "text",
      );
      return {
        cell: { ...cell, rate, failure: found.failure },
        list: missing,
        listUsd: Number.NaN,
        factor: one,
        x: 1,
      };
    }
    this.#writeSource(at, found);
    const { rate, ...row } = this.#writeRate(at, question, found);
    return { ...row, cell: { ...cell, rate, failure: null } };
  }

  #writeRate(at: number, question: RateQuestion, { line, result }: FoundRate) {
    const product = line.factors.reduce((x, factor) => x * factor.x, 1);
    const splits = Math.abs(line.listRateUsd * product - line.rateUsd) <= Math.abs(line.rateUsd) * 1e-12;
    const [listUsd, x] = splits ? [line.listRateUsd, product] : [line.rateUsd, 1];
    const like = this.#like(question, line, result, listUsd);
    const list = this.sheet.put(
      at,
      4,
      like?.list ?? this.#ownRate(question, listUsd),
      like ? "rate" : "rateInput",
    );
    const sameFactor = like !== undefined && like.x === x && line.inherits !== null;
    const factor =
      x === 1
        ? one
        : this.sheet.put(at, 5, sameFactor ? like.factor : num(x), sameFactor ? "times" : "timesInput");
    const rate = this.sheet.put(at, 6, mul(list, factor), "rate");
    return { rate, list, listUsd, factor, x };
  }

  /** A rate of one's own model is an assumption already. */
  #ownRate({ model, meter }: RateQuestion, listUsd: number): Expr {
    const { scenario, inputs } = this.setting;
    const own = scenario.models.findIndex((each) => each.id === model);
    return own === -1 || scenario.models[own]?.rates[meter] !== listUsd
      ? num(listUsd)
      : inputs.at(`models[${own}].rates.${meter}`);
  }

  /** The row whose list rate this one takes: the meter it inherits from, or the standard tier's. */
  #like(
    question: RateQuestion,
    line: RequestLine,
    result: PriceResult,
    listUsd: number,
  ): KeptRow | undefined {
    const others: RateQuestion[] = [];
    if (line.inherits !== null) others.push({ ...question, meter: line.inherits });
    if (question.tier !== "standard") others.push({ ...question, tier: "standard" });
    const start = result.rateCard.from;
    return [...this.#rows.values()].find(
      (row) =>
        row.listUsd === listUsd &&
        row.cell.failure === null &&
        others.some((other) => row.cell.key.startsWith(`${questionKey(other)}|${start}|`)),
    );
  }

  #writeSource(at: number, { line, result }: FoundRate): void {
    const { sheet } = this;
    const { t } = this.setting;
    const { from, to } = result.rateCard;
    if (from !== null) sheet.put(at, 8, num(dayNumber(from)), "day");
    if (to !== null) sheet.put(at, 9, num(dayNumber(to)), "day");
    const source: RateSource = line.source;
    if ("given" in source) {
      sheet.text(at, 10, t("rates.given"), "text");
      return;
    }
    const name = "rule" in source ? source.name : (source.url ?? source.price);
    if (source.url === null) sheet.text(at, 10, name, "text");
    else sheet.link(at, 10, name, source.url);
    if (source.seen !== null) sheet.put(at, 14, num(dayNumber(source.seen)), "day");
    if ("rule" in source) {
      sheet.text(at, 11, t("rates.rule", { confidence: source.confidence }), "text");
      sheet.text(at, 15, source.rule, "text");
      return;
    }
    sheet.text(at, 11, source.evidence, "text");
    sheet.put(at, 12, num(source.agreeing), "whole");
    sheet.put(at, 13, num(source.against), "whole");
    sheet.text(at, 15, source.price, "text");
  }
}

interface FoundRate {
  line: RequestLine;
  result: PriceResult;
}
type Found = FoundRate | { failure: Failure };

function questionKey({ model, provider, tier, window, region, above, meter }: RateQuestion): string {
  return [model, provider, tier, window, region, above, meter].join("|");
}

function keyOf(question: RateQuestion, found: Found): string {
  const start = "failure" in found ? "none" : found.result.rateCard.from;
  const rate = "failure" in found ? found.failure.message : found.line.rateUsd;
  return `${questionKey(question)}|${start}|${rate}`;
}

/** Ask the engine for the rate of one meter, as a call that uses nothing else would be priced. */
function findRate(catalog: Catalog, { scenario }: Setting, question: RateQuestion, on: string): Found {
  const { model, provider, tier, window, region, meter } = question;
  const callClass = {
    count: 1,
    usage: usageOf(question),
    model,
    provider,
    serviceTier: tier,
    timeWindow: window,
    region,
  };
  try {
    const result = priceRequest(() => catalog, callClassRequest(scenario, callClass, on));
    const line = result.lines.find((each) => each.meter === meter);
    if (line === undefined) throw new Error(`no line for ${meter}`);
    return { line, result };
  } catch (error) {
    if (error instanceof RatebookError) return { failure: error.failure };
    throw error;
  }
}

/** See `WorkloadLines` of `lib/billing`. */
function placeOf(found: Found): string {
  if ("failure" in found) return found.failure.message;
  const { provider, model, serviceTier, band, timeWindow } = found.result.rateCard;
  return [provider, model, serviceTier, band?.above, timeWindow].join("|");
}

function allowanceIn(found: Found): StatedAllowance | null {
  if ("failure" in found) return null;
  const { line, result } = found;
  const stated = result.warnings.find(
    ({ code, details }) => code === "free-allowance-ignored" && details.meter === line.meter,
  );
  if (stated === undefined) return null;
  const text = String(stated.details.allowance);
  const allowance = parseAllowance(text, line.unit);
  return allowance === null ? null : { ...allowance, text };
}

const fields: Partial<Record<Meter, keyof Usage>> = {
  webSearch: "webSearches",
  grounding: "groundedPrompts",
  fileSearch: "fileSearches",
  containerMinutes: "containerMinutes",
  sessionHours: "sessionHours",
  cacheStorage: "cacheStorageTokenHours",
  training: "trainingTokens",
};
const prompts: readonly Meter[] = [
  "cacheRead",
  "cacheWrite5m",
  "cacheWrite1h",
  "audioInput",
  "imageInput",
  "videoInput",
];
const completions: readonly Meter[] = ["reasoning", "audioOutput", "imageOutput", "videoOutput"];

function usageOf({ meter, above }: RateQuestion): Usage {
  const prompt = above === null ? 0 : above + 1;
  const long = prompt === 0 ? {} : { prompt };
  if (meter === "input") return { prompt: Math.max(1, prompt) };
  if (prompts.includes(meter)) return { prompt: Math.max(1, prompt), [meter]: Math.max(1, prompt) };
  if (meter === "output") return { ...long, completion: 1 };
  if (completions.includes(meter)) return { ...long, completion: 1, [meter]: 1 };
  const field = fields[meter];
  return field === undefined ? long : { ...long, [field]: 1 };
}
