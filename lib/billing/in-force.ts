import type { Catalog, Model, Provider } from "../catalog/catalog";
import { findModels, resolveModel, splitFineTuned } from "../catalog/lookup";
import type { ServiceTier } from "../catalog/meter";
import { type At, type PriceSpan, resolvePrice } from "../catalog/price-at";
import type { Price, Rule, WindowRow } from "../catalog/schema";
import { fail } from "../unit/failure";
import { formatDate, parseDate, parseInstant, startOfDate } from "../unit/time";
import type { Row } from "./rate-row";
import type { PriceRequest } from "./request";
import { baseWindow, dependsOnHour, holidaysOf, windowRowAt, windowRowNamed } from "./time-window";

/** What is priced, and what holds for it at the moment the request completes. */
export interface InForce {
  /** The model as the request names it. */
  asked: string;
  /** Null for a model known only by given rates; then there is no price either. */
  model: Model | null;
  provider: Provider | null;
  rules: readonly Rule[];
  price: Price | null;
  /** The day after the price's last, where one is known. */
  endsOn: string | null;
  /** The UTC date of the request. */
  date: string;
  window: WindowRow | null;
  fineTuned: boolean;
  windowWithoutEffect: boolean;
  holidaysUnknown: boolean;
  /** The plain rows of this moment (no band, no region) by tier, kept by the engine as it makes them. */
  plainRows: Map<ServiceTier, Row>;
}

/** The part of a price request that decides it. */
export type Subject = Pick<PriceRequest, "model" | "provider" | "at" | "timeWindow" | "rates">;

const kept = new WeakMap<Model, Map<string, InForce>>();
const keptPerModel = 256;

/**
 * Find the model and the price in force.
 *
 * @throws unknown-model, ambiguous-model, not-yet-released, no-rate where no price is known for so early a date, and
 * instant-needed where only a date is given and the price changes within it or depends on the hour
 */
export function resolveInForce(catalog: Catalog, subject: Subject): InForce {
  const tuned = splitFineTuned(subject.model);
  const id = tuned?.base ?? subject.model;
  const model = findSubject(catalog, subject, id);
  const at = subject.at ?? catalog.edition.slice(0, 10);
  if (model === null) return withoutCatalog(catalog, subject, parseAt(at));

  // Streams ask for few models on few days, and finding the price anew would cost more than pricing.
  // The plain case takes the text as it came: putting a key together would cost as much as the look-up.
  let key = at;
  if (tuned !== null) key += "|ft";
  if (subject.timeWindow !== undefined) key += `|${subject.timeWindow}`;
  let answers = kept.get(model);
  if (answers === undefined) {
    answers = new Map();
    kept.set(model, answers);
  }
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = resolveModelAt(catalog, model, subject, parseAt(at), tuned !== null);
    if (answers.size >= keptPerModel) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

/** With rates of its own the model need not be in the catalog. */
function findSubject(catalog: Catalog, subject: Subject, id: string): Model | null {
  if (subject.rates !== undefined && findModels(catalog, id, subject.provider).length === 0) return null;
  return resolveModel(catalog, { model: id, provider: subject.provider });
}

function withoutCatalog(catalog: Catalog, subject: Subject, at: At): InForce {
  const provider = catalog.providers.get(subject.provider?.toLowerCase() ?? "") ?? null;
  return {
    asked: subject.model,
    model: null,
    provider,
    rules: provider?.rules ?? catalog.commonRules,
    price: null,
    endsOn: null,
    date: dateOf(at),
    window: null,
    fineTuned: false,
    windowWithoutEffect: subject.timeWindow !== undefined,
    holidaysUnknown: false,
    plainRows: new Map(),
  };
}

function resolveModelAt(
  catalog: Catalog,
  model: Model,
  subject: Subject,
  at: At,
  fineTuned: boolean,
): InForce {
  const provider = catalog.providers.get(model.provider) ?? null;
  const rules = provider?.rules ?? catalog.commonRules;
  const span = resolveSpan(model, subject, at);
  const { price } = span;
  if (fineTuned && price.fineTuning === undefined) {
    fail(
      "no-rate",
      "model",
      subject.model,
      `no rates of a fine-tuned ${model.id} are known on ${dateOf(at)}`,
    );
  }
  const holidays = holidaysOf(rules);
  const years = rules.flatMap((rule) => (rule.kind === "holidays" ? rule.years : []));
  const needsHolidays = price.windows?.some((row) => row.days === "workdays") ?? false;
  return {
    asked: subject.model,
    model,
    provider,
    rules,
    price,
    endsOn: Number.isFinite(span.endMs) ? formatDate(span.endMs) : null,
    date: dateOf(at),
    window: resolveWindow(model, price, subject, at, holidays),
    fineTuned,
    windowWithoutEffect: subject.timeWindow !== undefined && price.windows === undefined,
    holidaysUnknown: needsHolidays && !years.includes(Number(dateOf(at).slice(0, 4))),
    plainRows: new Map(),
  };
}

function resolveSpan(model: Model, subject: Subject, at: At): PriceSpan {
  const found = resolvePrice(model, at);
  switch (found.kind) {
    case "in-force": {
      const [first, ...others] = found.candidates;
      if (others.length === 0) return first;
      return fail(
        "instant-needed",
        "at",
        subject.at,
        `the price of ${model.id} changes within ${dateOf(at)}, at ${others.map(({ startMs }) => new Date(startMs).toISOString()).join(", ")}`,
        "an instant such as 2026-08-16T16:00:00Z",
      );
    }
    case "not-yet-released":
      return fail(
        "not-yet-released",
        "at",
        subject.at,
        `${model.id} was released on ${found.releasedOn}, after ${dateOf(at)}`,
        `${found.releasedOn} or later`,
      );
    case "no-price-yet":
      return fail(
        "no-rate",
        "at",
        subject.at,
        `no meter of ${model.id} has a known rate on ${dateOf(at)}; the first is of ${found.firstPriceOn}`,
        `${found.firstPriceOn} or later`,
      );
  }
}

function resolveWindow(
  model: Model,
  price: Price,
  subject: Subject,
  at: At,
  holidays: ReadonlySet<string>,
): WindowRow | null {
  if (price.windows === undefined) return null;
  if (subject.timeWindow !== undefined) {
    const row = windowRowNamed(price, subject.timeWindow, lastMoment(at));
    return row ?? null;
  }
  if ("instantMs" in at) return windowRowAt(price, at.instantMs, holidays);
  const dayStartMs = startOfDate(at.date);
  if (!dependsOnHour(price, dayStartMs, holidays)) return windowRowAt(price, dayStartMs, holidays);
  const other = price.windows[0]?.window ?? "peak";
  return fail(
    "instant-needed",
    "at",
    subject.at,
    `the price of ${model.id} depends on the hour of ${at.date}`,
    `an instant, or timeWindow "${other}" or "${baseWindow(price)}"`,
  );
}

function lastMoment(at: At): number {
  return "instantMs" in at ? at.instantMs : startOfDate(at.date) + 86_399_999;
}

function parseAt(text: string): At {
  if (text.length === 10 && parseDate(text) !== undefined) return { date: text };
  const instantMs = parseInstant(text);
  if (instantMs !== undefined) return { instantMs };
  return fail(
    "instant-needed",
    "at",
    text,
    `"${text}" is neither an instant with a zone nor a date of the calendar`,
    "an instant such as 2025-10-01T09:00:00Z, or a date such as 2025-10-01",
  );
}

function dateOf(at: At): string {
  return "date" in at ? at.date : formatDate(at.instantMs);
}
