/**
 * Where links are cut: the longest each place keeps whole, in characters, and who says so. Links are ASCII, so
 * characters are bytes.
 *
 * `of` is what the place counts: the link, only what follows its `#`, or a whole text inside a formula.
 */
export interface LinkLimit {
  most: number;
  of: "link" | "fragment" | "text";
  source: string;
}

export const linkLimits = {
  /** `=HYPERLINK("…")`: each text in a formula. */
  excelFormula: {
    most: 255,
    of: "text",
    source: "https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3",
  },
  /** [MS-OI29500] 2.1.521: the fragment is stored apart, as `w:anchor`. */
  wordFragment: {
    most: 255,
    of: "fragment",
    source: "https://learn.microsoft.com/openspecs/office_standards/ms-oi29500",
  },
  /** Classic Outlook: one report, not Microsoft's own figure. */
  outlook: { most: 1_024, of: "link", source: "https://codenote.net/en/posts/5653" },
  notion: { most: 2_000, of: "link", source: "https://developers.notion.com/reference/request-limits" },
  /** Nobody's rule: the length that no browser, server or program in use is known to cut. */
  anywhere: { most: 2_000, of: "link", source: "https://stackoverflow.com/q/417142" },
  /** As seen by others who shared links there. */
  teams: { most: 2_048, of: "link", source: "https://github.com/hyperdxio/hyperdx/pull/1772" },
  excelLink: { most: 2_079, of: "link", source: "https://xlsxwriter.readthedocs.io/worksheet.html" },
  /** Office controls on Windows follow Internet Explorer. */
  office: { most: 2_083, of: "link", source: "https://stackoverflow.com/q/417142" },
  /** Of a text block and of a button's link. */
  slack: {
    most: 3_000,
    of: "link",
    source: "https://docs.slack.dev/reference/block-kit/blocks/section-block",
  },
  /** A frame's address is only ever read by browsers and by Ratebook's server. RFC 9110, section 4.1. */
  server: { most: 8_000, of: "link", source: "https://www.rfc-editor.org/rfc/rfc9110#section-4.1" },
} as const satisfies Record<string, LinkLimit>;

export type LimitId = keyof typeof linkLimits;

export interface Measured {
  limit: LimitId;
  length: number;
  most: number;
  fits: boolean;
}

/** @param text  what the limit counts: a link, or for `of: "text"` the text of a formula */
export function measure(text: string, limit: LimitId): Measured {
  const { most, of } = linkLimits[limit];
  const length = of === "fragment" ? fragmentOf(text).length : text.length;
  return { limit, length, most, fits: length <= most };
}

const placesOfLinks: readonly LimitId[] = [
  "excelFormula",
  "wordFragment",
  "outlook",
  "notion",
  "teams",
  "excelLink",
  "slack",
];

/** Which places cut this link, the strictest first. */
export function placesThatCut(link: string): Measured[] {
  return placesOfLinks.map((limit) => measure(link, limit)).filter(({ fits }) => !fits);
}

function fragmentOf(link: string): string {
  const at = link.indexOf("#");
  return at === -1 ? "" : link.slice(at + 1);
}
