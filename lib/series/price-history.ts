import { answerPriceRequest } from "../billing/price-request";
import { baseWindow } from "../billing/time-window";
import type { Catalog, Model } from "../catalog/catalog";
import type { TokenMeter } from "../catalog/meter";
import { modelKey } from "../catalog/model-path";
import { priceSpans, resolvePrice } from "../catalog/price-at";
import type { Rates } from "../catalog/schema";
import { compareText } from "../unit/compare";
import { addDays, dayMs, formatDate, startOfDate } from "../unit/time";
import type { Mix } from "./catalog-rows";

/** Values that hold from a date until the next; null: there was no price, or none any more. */
export interface StepSeries {
  id: string;
  name: string;
  steps: readonly { date: string; value: number | null }[];
}

/** The steps of several series on one axis: a row for each day on which any of them moves. */
export interface StepRow {
  date: string;
  dateMs: number;
  values: Readonly<Record<string, number | null>>;
}

export type HistoryMeter = Extract<TokenMeter, "input" | "cacheRead" | "output">;

/** Whether some hours have or had rates of their own. A history has the plain ones alone. */
export function hasHours({ prices }: Model): boolean {
  return prices.some(({ windows }) => windows !== undefined);
}

/** The rate of one meter through a model's life, up to its retirement or `until`. */
export function toRateSteps(model: Model, meter: HistoryMeter, until: string): StepSeries {
  return toSteps(model, until, ({ rates }) => rates[meter] ?? null);
}

function toSteps(
  model: Model,
  until: string,
  figureOf: (price: { rates: Rates }) => number | null,
): StepSeries {
  const steps: { date: string; value: number | null }[] = [];
  const put = (date: string, value: number | null) => {
    const last = steps[steps.length - 1];
    if (last?.date === date) last.value = value;
    else if (last === undefined || last.value !== value) steps.push({ date, value });
  };
  const spans = priceSpans(model);
  for (const [index, { price, startMs, endMs }] of spans.entries()) {
    const from = formatDate(startMs);
    if (from > until) break;
    put(from, figureOf(price));
    const next = spans[index + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(endMs) && endMs < next && formatDate(endMs) <= until) put(formatDate(endMs), null);
  }
  const retired = model.retirement?.on;
  const kept = retired === undefined ? steps : steps.filter(({ date }) => date < retired);
  if (retired !== undefined && retired <= until) kept.push({ date: retired, value: null });
  return { id: modelKey(model), name: model.id, steps: kept };
}

/** One row a day on which something moves, and one on `until`, so that the last value is drawn as far as it holds. */
export function toStepRows(series: readonly StepSeries[], until: string): StepRow[] {
  const days = series.flatMap(({ steps }) => steps.map(({ date }) => date));
  const dates = [...new Set([...days, ...(days.length === 0 ? [] : [until])])].sort();
  return dates.map((date) => ({
    date,
    dateMs: startOfDate(date),
    values: Object.fromEntries(series.map(({ id, steps }) => [id, valueAt(steps, date)])),
  }));
}

function valueAt(steps: StepSeries["steps"], date: string): number | null {
  return steps.findLast((step) => step.date <= date)?.value ?? null;
}

/** What a stated request, so many times a month, would have cost on each day the model's price moved. */
export function toWorkloadSteps(
  catalog: Catalog,
  model: Model,
  mix: Mix,
  requestsPerMonth: number,
  until: string,
): StepSeries {
  const dates = toSteps(model, until, (price) => priceNumber(price.rates)).steps;
  const starts = priceSpans(model).map(({ startMs }) => formatDate(startMs));
  const all = [
    ...new Set([...dates.map(({ date }) => date), ...starts.filter((date) => date <= until)]),
  ].sort();
  const gone = new Set(dates.filter(({ value }) => value === null).map(({ date }) => date));
  const retired = model.retirement?.on;
  const steps = all
    .filter((date) => retired === undefined || date <= retired)
    .map((date) => {
      const isGone = gone.has(date) || date === retired;
      return { date, value: isGone ? null : costOn(catalog, model, mix, requestsPerMonth, date) };
    });
  return { id: modelKey(model), name: model.id, steps };
}

/** Any two different sets of rates give different numbers; only whether they are equal matters. */
function priceNumber(rates: Rates): number {
  return Object.values(rates).reduce((sum, rate, index) => sum + (rate ?? 0) * (index + 1), 0);
}

/** At the rates in force when the day ends, outside peak hours; a cached part counts as input where there is no cached rate. */
function costOn(catalog: Catalog, model: Model, mix: Mix, count: number, date: string): number | null {
  const found = resolvePrice(model, { date });
  if (found.kind !== "in-force") return null;
  const price = (found.candidates[found.candidates.length - 1] ?? found.candidates[0]).price;
  const answer = answerPriceRequest(() => catalog, {
    model: model.id,
    provider: model.provider,
    at: `${date}T23:59:59Z`,
    timeWindow: baseWindow(price) ?? undefined,
    usage: {
      prompt: mix.prompt,
      cacheRead: price.rates.cacheRead === undefined ? 0 : Math.min(mix.cached, mix.prompt),
      completion: price.rates.output === undefined ? 0 : mix.completion,
    },
  });
  return answer.ok ? answer.amount * count : null;
}

/** Models to set a price history against. */
export interface Peers {
  family: readonly Model[];
  rivals: readonly Model[];
}

const mostPeers = 4;
/** A model of two years earlier is history, not a rival. */
const sameTimeDays = 450;

/**
 * The provider's nearest models, and of each other provider the one nearest in price; models in service together only.
 *
 * @param date  the day on which the rivals' prices are compared: the model's last day of service or the edition's
 */
export function findPeers(catalog: Catalog, model: Model, date: string): Peers {
  const day =
    model.retirement?.on === undefined || model.retirement.on > date
      ? date
      : addDays(model.retirement.on, -1);
  const own = blendedOn(model, day);
  const served = catalog.models.filter(
    (each) =>
      each !== model && each.kind === model.kind && blendedOn(each, day) !== null && !isGone(each, day),
  );
  const family = served
    .filter(({ provider }) => provider === model.provider)
    .sort(
      (a, b) =>
        kinship(b, model) - kinship(a, model) || daysApart(a, model) - daysApart(b, model) || byId(a, b),
    )
    .slice(0, mostPeers);
  const hears = hasAudioRate(model);
  const distance = (each: Model) => Math.abs(Math.log((blendedOn(each, day) || 1e-6) / (own || 1e-6)));
  const nearest = new Map<string, Model>();
  for (const each of served.filter((each) => isRival(each, model, hears))) {
    const known = nearest.get(each.provider);
    if (known === undefined || distance(each) < distance(known)) nearest.set(each.provider, each);
  }
  const rivals = [...nearest.values()]
    .sort((a, b) => distance(a) - distance(b) || byId(a, b))
    .slice(0, mostPeers);
  return { family, rivals };
}

function isRival(each: Model, model: Model, hears: boolean): boolean {
  return (
    each.provider !== model.provider &&
    each.scope === "core" &&
    hasAudioRate(each) === hears &&
    daysApart(each, model) <= sameTimeDays
  );
}

/** A model for speech is no rival of one for text, whatever its price. */
function hasAudioRate({ prices }: Model): boolean {
  return prices.some(({ rates }) => rates.audioInput !== undefined && rates.audioOutput !== undefined);
}

function byId(a: Model, b: Model): number {
  return compareText(a.id, b.id);
}

function kinship(model: Model, other: Model): number {
  return model.family === other.family ? 1 : 0;
}

function daysApart(a: Model, b: Model): number {
  const ms = ({ prices }: Model) => startOfDate(prices[0]?.from ?? "2023-01-01");
  return Math.abs(ms(a) - ms(b)) / dayMs;
}

function isGone(model: Model, date: string): boolean {
  const on = model.retirement?.on;
  return (
    model.retirement !== undefined && (on === undefined ? model.retirement.status === "retired" : on <= date)
  );
}

/** Three of input to one of output. */
function blendedOn(model: Model, date: string): number | null {
  const found = resolvePrice(model, { date });
  if (found.kind !== "in-force" || found.retired !== null) return null;
  const { input, output } = found.candidates[0].price.rates;
  return input === undefined ? null : (3 * input + (output ?? 0)) / 4;
}
