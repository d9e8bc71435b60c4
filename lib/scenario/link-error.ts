import { RatebookError } from "../unit/failure";

/** Why a link could not be opened, for a page that says it in its own words. */
export type BadLinkReason =
  /** Its end is missing. */
  | "cut"
  /** Something was pasted or typed behind its end. */
  | "too-many-characters"
  /** As long as it was, but not the same characters. */
  | "altered"
  /** Whole, and made by a version that writes what this one cannot read. */
  | "newer"
  /** Longer than any link of ours, or holding more than one may. */
  | "too-large"
  /** Whole, yet no scenario that this version accepts. */
  | "unreadable"
  /** No code at all. */
  | "not-a-link";

/** A `bad-link` failure that knows its reason. */
export class BadLinkError extends RatebookError {
  readonly reason: BadLinkReason;

  constructor(reason: BadLinkReason, link: string, message: string, allowed: unknown = null) {
    const value = link.length > 200 ? `${link.slice(0, 200)}…` : link;
    super({ code: "bad-link", field: "link", value, message, allowed });
    this.name = "BadLinkError";
    this.reason = reason;
  }
}
