import { AddressReader, type AddressSlip, toQueryText } from "./address-slip";

/** What the reader compares: up to six models, and their own scores as shares. All of it stands in the page's address. */
export interface ComparedModels {
  /** `provider/id`. */
  keys: readonly string[];
  /** By key; a model without one has no score, and no cost of a solved task. */
  scores: Readonly<Record<string, number>>;
}

export const mostCompared = 6;

/** A share as people write it: percent, above 0 and at most 100; undefined for anything else. "80" and "80 %" are 0.8. */
export function parseScore(text: string): number | undefined {
  const [, digits] = /^(\d{1,3}(?:\.\d*)?|\.\d+)\s*%?$/.exec(text.trim()) ?? [];
  const share = Number(digits) / 100;
  return share > 0 && share <= 1 ? share : undefined;
}

/** @example 0.8 -> "80%"; undefined -> "" */
export function writeScore(share: number | undefined): string {
  return share === undefined ? "" : `${Number((share * 100).toFixed(2))}%`;
}

/** What cannot be read is left out and named: an old address, or one typed by hand, still opens a table. */
export function readCompareQuery(
  search: string,
  isKnown: (key: string) => boolean,
): { chosen: ComparedModels; slips: readonly AddressSlip[] } {
  const address = new AddressReader(search);
  const named = (address.find("m") ?? "").split(",");
  const known = [...new Set(named.filter(isKnown))];
  const keys = known.slice(0, mostCompared);
  for (const key of new Set(named.filter(Boolean)))
    if (!isKnown(key)) address.slip("m", key, { kind: "model" });
  if (known.length > mostCompared) {
    const beyond = known.slice(mostCompared).join(",");
    address.slip("m", beyond, { kind: "most-models", most: mostCompared });
  }
  const scores: Record<string, number> = {};
  const unread = new Set<string>();
  for (const [index, text] of (address.find("score") ?? "").split(",").entries()) {
    const key = named[index];
    const score = parseScore(text);
    if (score === undefined && text.trim() !== "") unread.add(text);
    if (key !== undefined && keys.includes(key) && score !== undefined) scores[key] = score;
  }
  if (unread.size > 0) address.slip("score", [...unread].join(","), { kind: "score" });
  return { chosen: { keys, scores }, slips: address.slips };
}

/** Without a question mark; empty where nothing is compared. */
export function writeCompareQuery({ keys, scores }: ComparedModels): string {
  const query = new URLSearchParams();
  if (keys.length > 0) query.set("m", keys.join(","));
  const shown = keys.map((key) => writeScore(scores[key]).replace("%", ""));
  if (shown.some(Boolean)) query.set("score", shown.join(","));
  return toQueryText(query);
}
