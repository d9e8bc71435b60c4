import { isDeepStrictEqual } from "node:util";
import { tokenMeters } from "@/lib/catalog/meter";
import type { Price, Witness } from "@/lib/catalog/schema";
import { isCollection } from "@/lib/catalog/sources";
import type { PriceDraft, Testimony } from "./schema";

type Agreement = Price["agreement"];

const wholes = ["input", "output"] as const;

/** What can agree or differ. Anything else a source says, such as the day of a change, is kept as its words. */
const figures: ReadonlySet<string> = new Set([...tokenMeters, "cacheStorage", "bands"]);

/** One testimony as evidence: which figures are those of the price, and which are others. */
export function toWitness(testimony: Testimony, price: Pick<PriceDraft, "rates" | "bands">): Witness {
  const { source, seenNote, ...ref } = testimony;
  const ours: Record<string, unknown> = price.rates;
  const said = Object.entries(testimony.values).filter(([field]) => figures.has(field));
  const isSame = ([field, value]: [string, unknown]) =>
    field === "bands" ? bandsAgree(value, price.bands) : isDeepStrictEqual(ours[field], value);
  const fieldsAgree = said.filter(isSame).map(([field]) => field);
  const priced = wholes.filter((whole) => ours[whole] !== undefined);
  return {
    source,
    agrees: priced.length > 0 && priced.every((whole) => fieldsAgree.includes(whole)),
    fieldsAgree,
    refs: [{ ...ref, ...(seenNote === undefined ? {} : { seenNote }) }],
    differs: said
      .filter((entry) => !isSame(entry))
      .map(([field, value]) => ({ field, value, ref: testimony.ref })),
  };
}

/** The same thresholds, and at each no rate but ours: a source that names fewer meters does not contradict. */
function bandsAgree(said: unknown, ours: PriceDraft["bands"] = []): boolean {
  if (!Array.isArray(said) || said.length !== ours.length) return false;
  return ours.every(({ above, rates }, position) => {
    const band: unknown = said[position];
    if (typeof band !== "object" || band === null || !("above" in band) || !("rates" in band)) return false;
    const stated = Object.entries(band.rates as Record<string, unknown>);
    return (
      band.above === above && stated.every(([meter, rate]) => rates[meter as keyof typeof rates] === rate)
    );
  });
}

/**
 * Who agrees on input and output, and what that is worth. A provider's own page and each price collection count as one
 * independent source; those who quote the page are counted apart.
 *
 * @param before  the agreement on the price that this one corrects
 */
export function agreementOn(witnesses: readonly Witness[], before?: Agreement): Agreement {
  const agreeing = witnesses.filter(({ agrees }) => agrees);
  const names = (of: readonly Witness[]) => of.map(nameOf).filter((name) => name !== "quote");
  const by = [...new Set([...(before?.by ?? []), ...names(agreeing)])];
  const cached = agreeing.filter(({ fieldsAgree }) => fieldsAgree.includes("cacheRead"));
  const quotes = (before?.quotes ?? 0) + agreeing.filter((witness) => nameOf(witness) === "quote").length;
  const against = witnesses.filter(({ differs }) => differs.some(({ field }) => isWhole(field)));
  return {
    verdict: verdictOf(by, quotes) ?? before?.verdict ?? "unwitnessed",
    count: by.length,
    by,
    cacheReadBy: [...new Set([...(before?.cacheReadBy ?? []), ...names(cached)])],
    quotes,
    against: [...new Set([...(before?.against ?? []), ...against.map(({ source }) => source)])],
  };
}

function isWhole(field: string): boolean {
  return (wholes as readonly string[]).includes(field);
}

function nameOf({ source }: Witness): string {
  if (source.startsWith("official")) return "official";
  return isCollection(source) ? source : "quote";
}

/** In the words of the first edition, so that every reader of verdicts knows them. */
function verdictOf(by: readonly string[], quotes: number): string | null {
  const others = by.filter((name) => name !== "official").length;
  if (by.includes("official")) return others === 0 ? "official-only" : `official+${others}`;
  if (others > 1) return `${others}-independent-sources-agree`;
  if (others === 1) return quotes > 0 ? "single-source+third-party-quote" : "single-source";
  return quotes > 0 ? "third-party-quote-only" : null;
}
