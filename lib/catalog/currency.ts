/** Currencies besides USD in which a provider has a list of its own. Their rates are no conversions of the USD list. */
export const listCurrencies = ["CNY"] as const;
export type ListCurrency = (typeof listCurrencies)[number];

export const currencies = ["USD", ...listCurrencies] as const;
export type Currency = (typeof currencies)[number];
