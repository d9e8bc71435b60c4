import type { CatalogOf } from "../billing/price-request";
import type { Catalog, Model } from "../catalog/catalog";
import { type Currency, currencies } from "../catalog/currency";
import { type At, resolvePrice } from "../catalog/price-at";
import { priceList } from "../catalog/price-list";
import type { Price } from "../catalog/schema";
import { fail } from "../unit/failure";
import { parseDate, parseInstant } from "../unit/time";
import { answerOrRefuse, type Refusal } from "./refusal";

/** A model with the rate card in force; two where only a date was asked and the price changes within that day. */
export interface ListedModel extends Omit<Model, "prices" | "lists"> {
  /** The day of retirement where it has passed, or null where the model is still served. */
  retiredOn: string | null;
  rateCards: readonly Omit<Price, "recorded" | "withdrawn">[];
}

export interface ModelList {
  ok: true;
  edition: string;
  at: string;
  /** Of every rate in the answer. */
  currency: Currency;
  models: readonly ListedModel[];
}

const queryFields = ["provider", "at", "edition", "currency"] as const;

/**
 * The rate cards in force on a date, by provider. Models without a price by then are left out; retired ones keep their
 * last rates and say so.
 *
 * @param query  `provider`, `at` (a date or an instant; default: the edition's date), `edition`, `currency` (default:
 * USD; in another, only models with a list of their own in it)
 */
export function answerModels(
  catalogOf: CatalogOf,
  query: Readonly<Record<string, string | undefined>>,
): ModelList | Refusal {
  return answerOrRefuse(() => {
    for (const name of Object.keys(query)) {
      if (!(queryFields as readonly string[]).includes(name)) {
        fail("unknown-field", name, query[name], `there is no filter "${name}"`, queryFields);
      }
    }
    const catalog = catalogOf(query.edition);
    const at = query.at ?? catalog.edition.slice(0, 10);
    const moment = parseMoment(at);
    const currency = parseCurrency(query.currency);
    const models = modelsOf(catalog, query.provider).flatMap((model) => listModel(model, currency, moment));
    return { ok: true, edition: catalog.edition, at, currency, models };
  });
}

function modelsOf(catalog: Catalog, provider: string | undefined): readonly Model[] {
  if (provider === undefined) return catalog.models;
  const found = catalog.providers.get(provider.toLowerCase());
  if (found !== undefined) return found.models;
  return fail("unknown-model", "provider", provider, `there is no provider "${provider}"`, [
    ...catalog.providers.keys(),
  ]);
}

function parseMoment(at: string): At {
  if (parseDate(at) !== undefined) return { date: at };
  const instantMs = parseInstant(at);
  if (instantMs !== undefined) return { instantMs };
  const allowed = "a date such as 2026-09-23, or an instant such as 2026-09-23T09:00:00Z";
  return fail("instant-needed", "at", at, `"${at}" is neither a date nor an instant`, allowed);
}

function parseCurrency(text = "USD"): Currency {
  const currency = currencies.find((known) => known === text.toUpperCase());
  return currency ?? fail("unknown-field", "currency", text, `there is no list in "${text}"`, currencies);
}

function listModel(model: Model, currency: Currency, at: At): ListedModel[] {
  const list = priceList(model, currency);
  const found = list === null ? null : resolvePrice(list, at);
  if (found?.kind !== "in-force") return [];
  const { prices: _, lists: __, ...facts } = model;
  const rateCards = found.candidates.map(({ price: { recorded, withdrawn, ...price } }) => price);
  return [{ ...facts, retiredOn: found.retired?.on ?? null, rateCards }];
}
