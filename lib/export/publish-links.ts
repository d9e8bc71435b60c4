import { linkFor } from "../scenario/link";
import type { Language } from "../words/translate";

/** What may be chosen of a published scenario; the code is the same in every form. */
export interface PublishChoice {
  language: Language;
  /** `frozen`: the prices of the pinned edition, for ever. `live`: those of the newest. */
  prices: "frozen" | "live";
}

export interface PublishedLinks {
  /** A server sees nothing of it: what follows the `#` stays in the browser. Always the pinned edition's prices. */
  private: string;
  page: string;
  embed: string;
  svg: string;
  png: string;
  report: string;
}

/**
 * Every address of one scenario.
 *
 * @param origin  such as `https://ratebook.example`, without a slash at its end
 */
export function publishedLinks(code: string, origin: string, choice: PublishChoice): PublishedLinks {
  const query = queryOf(choice);
  return {
    private: linkFor(code, origin, choice.language === "zh" ? "/zh" : "/"),
    page: `${origin}/s/${code}${query}`,
    embed: `${origin}/embed/${code}${query}`,
    svg: `${origin}/image/${code}.svg${query}`,
    png: `${origin}/image/${code}.png${query}`,
    report: `${origin}/report/${code}${query}`,
  };
}

function queryOf({ language, prices }: PublishChoice): string {
  const parts = [language === "zh" ? "lang=zh" : "", prices === "live" ? "live" : ""].filter(Boolean);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
