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

/** Where a report can be sent to, besides being copied. */
export interface ReportTarget {
  kind: "page" | "mail";
  /** Of `{title}` and `{body}` for a page; an address of mail. */
  to: string;
}

/**
 * Where the site's keeper wants reports: `RATEBOOK_REPORT_URL`, an address with `{title}` and `{body}` in it or that of a
 * GitHub repository, and `RATEBOOK_REPORT_MAIL`. What is neither is left out: a report can always be copied or kept.
 */
export function reportTargets(settings: Readonly<Record<string, string | undefined>>): ReportTarget[] {
  const page = pageTemplate(settings.RATEBOOK_REPORT_URL?.trim() ?? "");
  const mail = settings.RATEBOOK_REPORT_MAIL?.trim() ?? "";
  return [
    ...(page === null ? [] : [{ kind: "page" as const, to: page }]),
    ...(/^[^\s@?&]+@[^\s@?&]+$/.test(mail) ? [{ kind: "mail" as const, to: mail }] : []),
  ];
}

function pageTemplate(address: string): string | null {
  const [, owner, name] = /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address) ?? [];
  if (owner !== undefined && name !== undefined) {
    return `https://github.com/${owner}/${name}/issues/new?title={title}&body={body}`;
  }
  return /^https?:\/\//.test(address) && /\{(title|body)\}/.test(address) ? address : null;
}

/** The address that opens a target with the report in it. */
export function reportAddress({ kind, to }: ReportTarget, { title, body }: Report): string {
  if (kind === "mail") {
    return `mailto:${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  }
  return to.replaceAll("{title}", encodeURIComponent(title)).replaceAll("{body}", encodeURIComponent(body));
}
