import type { BandMove, RateMove, TierMove } from "../catalog/change-details";
import type { Change } from "../catalog/changes";
import { modelPath } from "../catalog/model-path";

/** Changes for other programs: an Atom feed (RFC 4287) and plain JSON. In English. */

export interface FeedEntry {
  change: Change;
  /** An IRI that stays the same for ever. */
  iri: string;
}

/** What is announced for a later day stands in the feed from the edition that knows of it. */
export function toFeedEntries(changes: readonly Change[], iriOf: (id: string) => string): FeedEntry[] {
  return changes.map((change) => ({ change, iri: iriOf(change.id) }));
}

/**
 * @param newest  the newest edition: nothing in the feed was said after its day, so an announced change bears its date
 * @param base    the origin of the site without a slash at its end: a reader keeps the feed far from where it was
 */
export function writeAtom(entries: readonly FeedEntry[], newest: string, iri: string, base: string): string {
  const updated = instant(newest);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(iri)}</id>`,
    "  <title>Ratebook: changes of LLM prices</title>",
    "  <subtitle>Prices that begin and end, shutdowns, new editions and corrections</subtitle>",
    `  <updated>${updated}</updated>`,
    "  <author><name>Ratebook</name></author>",
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(base)}/changes.atom"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(base)}/changes"/>`,
    ...entries.map((entry) => writeEntry(entry, newest, base)),
    "</feed>",
    "",
  ].join("\n");
}

function writeEntry({ change, iri }: FeedEntry, newest: string, base: string): string {
  const known = change.date > newest.slice(0, 10) ? newest : change.date;
  return [
    "  <entry>",
    `    <id>${escapeXml(iri)}</id>`,
    `    <title>${escapeXml(titleOf(change))}</title>`,
    `    <updated>${instant(known)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(`${base}${addressOf(change)}`)}"/>`,
    `    <category term="${change.kind}"/>`,
    ...("provider" in change ? [`    <category term="${escapeXml(change.provider)}"/>`] : []),
    `    <content type="text">${escapeXml(textOf(change))}</content>`,
    "  </entry>",
  ].join("\n");
}

function instant(date: string): string {
  return `${date.slice(0, 10)}T00:00:00Z`;
}

function addressOf(change: Change): string {
  if (!("model" in change)) return "/changes";
  return modelPath({ provider: change.provider, id: change.model.slice(change.provider.length + 1) });
}

/** One line that says it all: `gpt-4o: input 5 to 2.5, output 15 to 10`. */
function titleOf(change: Change): string {
  if (change.kind === "edition")
    return `Edition ${change.edition}: ${change.models} models, ${change.prices} prices`;
  const id = change.model.slice(change.provider.length + 1);
  switch (change.kind) {
    case "priced":
      return `${id}: first price, ${writeMoves(change.moves)}`;
    case "repriced":
      return `${id}: ${[writeMoves(change.moves), ...change.parts].filter(Boolean).join("; ")}`;
    case "ended":
      return `${id}: the price ended, no later one is known`;
    case "retired":
      return `${id}: shut down on ${change.date}`;
    case "corrected":
      return change.wasFrom === null
        ? `${id}: price of ${change.from} ${change.what} in edition ${change.edition}`
        : `${id}: price from ${change.from}, not ${change.wasFrom}, in edition ${change.edition}`;
    case "facts":
      return `${id}: ${change.fields.join(", ")} corrected in edition ${change.edition}`;
  }
}

function textOf(change: Change): string {
  const lines = [`${change.date}: ${titleOf(change)}.`];
  if (change.kind === "edition") lines.push(change.notes);
  if ("price" in change) lines.push(`Price ${change.price}; USD per million tokens.`);
  if (change.kind === "corrected" || change.kind === "repriced") {
    const details = [...change.bands.map(writeBand), ...change.tiers.map(writeTier)];
    lines.push([writeMoves(change.moves), ...details].filter(Boolean).join("; "));
  }
  if (change.kind === "facts") {
    lines.push(
      ...change.values.map(({ field, from, to }) => `${field}: ${from ?? "unknown"} to ${to ?? "unknown"}`),
    );
  }
  if ("basis" in change) lines.push(`Date: ${change.basis}.`);
  return lines.filter(Boolean).join("\n");
}

function writeBand({ wasAbove, above, moves }: BandMove): string {
  const where =
    above === wasAbove ? `above ${above}` : `above ${above ?? "none"} instead of ${wasAbove ?? "none"}`;
  return [where, writeMoves(moves)].filter(Boolean).join(": ");
}

function writeTier({ tier, what, moves }: TierMove): string {
  return [`${tier} ${what}`, writeMoves(moves)].filter(Boolean).join(": ");
}

function writeMoves(moves: readonly RateMove[]): string {
  return moves
    .map(({ meter, from, to }) =>
      from === null ? `${meter} ${to}` : to === null ? `${meter} ${from} ended` : `${meter} ${from} to ${to}`,
    )
    .join(", ");
}

/** Text of any origin in XML: characters XML 1.0 has no way to write are left out. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
