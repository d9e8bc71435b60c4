import { linkLimits } from "../../scenario/link-envelope";
import { BadLinkError, type BadLinkReason } from "../../scenario/link-error";
import { RatebookError } from "../../unit/failure";
import { type Language, translatorOf } from "../../words/translate";
import type { UnfinishedLinkError } from "./open";

export interface LinkRefusal {
  status: 400 | 404 | 413 | 414 | 422;
  /** In the reader's language. */
  text: string;
}

const statusOfReason: Readonly<Record<BadLinkReason, LinkRefusal["status"]>> = {
  cut: 400,
  "too-many-characters": 400,
  altered: 400,
  unreadable: 400,
  newer: 404,
  "not-a-link": 404,
  "too-large": 413,
};

/** What to answer where an address opens nothing. */
export function refuseLink(
  error: RatebookError | UnfinishedLinkError,
  code: string,
  language: Language,
  newestEdition: string,
): LinkRefusal {
  const t = translatorOf(language, "published");
  if (!(error instanceof RatebookError)) return { status: 404, text: t("refused.unfinished") };
  if (error instanceof BadLinkError) {
    const text = translatorOf(language, "badLink")(error.reason);
    return { status: code.length > linkLimits.codeLength ? 414 : statusOfReason[error.reason], text };
  }
  const { field, value, allowed, message } = error.failure;
  switch (error.failure.code) {
    case "unknown-edition":
      return { status: 404, text: t("refused.edition", { edition: String(value), newest: newestEdition }) };
    case "too-large":
      return { status: 422, text: t("refused.tooMuch") };
    case "invalid":
      return {
        status: 400,
        text: t("refused.query", { field, value: String(value), allowed: toList(allowed) }),
      };
    default:
      return { status: 422, text: message };
  }
}

function toList(allowed: unknown): string {
  return Array.isArray(allowed) ? allowed.filter((value) => value !== "").join(", ") : String(allowed);
}
