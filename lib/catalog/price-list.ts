import type { Model } from "./catalog";
import { type Currency, type ListCurrency, listCurrencies } from "./currency";
import type { Price } from "./schema";

/**
 * What prices need to be read by date. A model is its own list in USD; a list in another currency is no model, so the
 * engine, which bills in USD, cannot be given one.
 */
export type PriceList = Pick<Model, "prices" | "released" | "retirement">;

const kept = new WeakMap<Model, Map<Currency, PriceList>>();

/**
 * The model's list in a currency, to be read with `resolvePrice`; null where the provider has none. Rates are never
 * converted.
 *
 * @example priceList(deepseekFlash, "CNY"): input 1; "USD": input 0.15; priceList(gpt4o, "CNY"): null
 */
export function priceList(model: Model, currency: Currency): PriceList | null {
  if (currency === "USD") return model;
  const prices = model.lists?.[currency];
  if (prices === undefined) return null;
  const lists = kept.get(model) ?? new Map<Currency, PriceList>();
  kept.set(model, lists);
  const known = lists.get(currency);
  if (known !== undefined) return known;
  const { released, retirement } = model;
  const list: PriceList = { prices, released, retirement };
  lists.set(currency, list);
  return list;
}

/** `deepseek/deepseek-flash@2026-09-10`, and with `:CNY` behind it in that list. */
export function priceId(provider: string, model: string, from: string, currency: Currency): string {
  return `${provider}/${model}@${from}${currency === "USD" ? "" : `:${currency}`}`;
}

type Lists = {
  prices: readonly Price[];
  lists?: Partial<Record<ListCurrency, readonly Price[]>> | undefined;
};

/** Every list of a model with its currency, USD first. */
export function priceListsOf(model: Lists): { currency: Currency; prices: readonly Price[] }[] {
  const others = listCurrencies.map((currency) => ({ currency, prices: model.lists?.[currency] ?? [] }));
  return [{ currency: "USD" as const, prices: model.prices }, ...others].filter(
    ({ currency, prices }) => currency === "USD" || prices.length > 0,
  );
}

/** The lists that are left after `keep`; undefined where none has a price. */
export function keepLists<From, To>(
  lists: Partial<Record<ListCurrency, readonly From[]>> | undefined,
  keep: (prices: readonly From[]) => To[],
): Partial<Record<ListCurrency, To[]>> | undefined {
  const left: Partial<Record<ListCurrency, To[]>> = {};
  for (const currency of listCurrencies) {
    const prices = keep(lists?.[currency] ?? []);
    if (prices.length > 0) left[currency] = prices;
  }
  return Object.keys(left).length > 0 ? left : undefined;
}
