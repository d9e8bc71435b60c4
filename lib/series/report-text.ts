/** A rate that a reader believes to be wrong, with what we have on it. */
export interface ReportedRate {
  /** `provider/id`. */
  model: string;
  edition: string;
  /** The catalog's price id, or the rule's. */
  record: string;
  meter: string;
  /** Such as `batch`, `prompts above 200000`; empty for the ordinary rate. */
  where: string;
  /** As shown: `$2.00 /M`. */
  shown: string;
  from: string;
  to: string | null;
  /** Sources that agree, and those that do not, as they are named. */
  agreeing: readonly string[];
  against: readonly string[];
  page: string | null;
}

export interface Report {
  title: string;
  body: string;
}

/**
 * The text of a report, ready to be copied into a mail or an issue. In English, whatever the page's language: it goes to
 * whoever keeps the catalog.
 *
 * @param today  the day the reader looked
 */
export function writeReport(rate: ReportedRate, today: string): Report {
  const where = rate.where === "" ? "" : ` (${rate.where})`;
  const held = rate.to === null ? `from ${rate.from}` : `from ${rate.from} until ${rate.to}`;
  const list = (names: readonly string[]) => (names.length === 0 ? "none" : names.join(", "));
  return {
    title: `Wrong price: ${rate.model}, ${rate.meter}${where}`,
    body: [
      `Model: ${rate.model}`,
      `Meter: ${rate.meter}${where}`,
      `Ratebook shows: ${rate.shown}, ${held}`,
      `Edition: ${rate.edition}; record: ${rate.record}`,
      `Sources that agree: ${list(rate.agreeing)}`,
      `Sources that do not: ${list(rate.against)}`,
      `Price page: ${rate.page ?? "none on record"}`,
      `Looked at on: ${today}`,
      "",
      "What it should be: ",
      "Since when: ",
      "Where it says so (address, and the day you read it): ",
      "",
    ].join("\n"),
  };
}

/** The address of a prefilled issue; null where the project names no repository that has issue forms. */
export function issueAddress(repository: string | null, { title, body }: Report): string | null {
  const [, owner, name] = /github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository ?? "") ?? [];
  if (owner === undefined || name === undefined) return null;
  const query = new URLSearchParams({ title, body });
  return `https://github.com/${owner}/${name}/issues/new?${query}`;
}
