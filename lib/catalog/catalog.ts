import type { ListCurrency } from "./currency";
import type { Facts, Price, Rule } from "./schema";

/** One model as one edition knows it. `prices` are sorted by start and never overlap. */
export interface Model extends Omit<Facts, "recorded" | "withdrawn"> {
  id: string;
  provider: string;
  /** In USD. */
  prices: readonly Price[];
  /** The provider's lists in other currencies; absent where it has none. Read them with `priceList`. */
  lists?: Partial<Record<ListCurrency, readonly Price[]>>;
}

export interface Provider {
  id: string;
  name: string;
  pricingUrl: string | undefined;
  notes: readonly string[];
  /** The provider's own rules first, then those that hold for every provider. */
  rules: readonly Rule[];
  models: readonly Model[];
}

/** One edition of the whole catalog, ready to be asked. Build it with `openCatalog`. */
export interface Catalog {
  edition: string;
  /** All editions, oldest first. */
  editions: readonly string[];
  providers: ReadonlyMap<string, Provider>;
  /** The rules that hold for every provider. */
  commonRules: readonly Rule[];
  models: readonly Model[];
  /** Lower-cased id, alias and `provider/id` to models; more than one where the id is ambiguous. */
  index: ReadonlyMap<string, readonly Model[]>;
}
