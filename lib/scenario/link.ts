import { decodeScenario, type OpenedLink } from "./link-code";
import type { LinkContext } from "./link-context";
import { BadLinkError } from "./link-error";

const inFragment = /#(?:[^#]*&)?s=([^&#]*)/;
const inPath = /\/(?:s|embed|report)\/([^/?#]*)/;
const inImagePath = /\/image\/([^/?#.]*)\.(?:svg|png)/;
const bare = /^(?:s=)?([A-Za-z0-9_-]+)$/;

/** What mail, chat and documents put around a link. */
const wrapping = /^[<("'“‘«[]+|[>)"'”’»\].,;:!?。，；]+$/gu;
const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const shortened = /(?:…|\.\.\.|%E2%80%A6)$/i;

/**
 * The private form: the fragment stays in the browser.
 *
 * @param origin  such as `https://ratebook.example`, default none
 * @param page    of the workbench in the reader's language: `/` or `/zh`
 */
export function linkFor(code: string, origin = "", page: "/" | "/zh" = "/"): string {
  return `${origin.replace(/\/+$/, "")}${page}#s=${code}`;
}

/**
 * Open what somebody pasted: a code, or any of the forms `/#s=CODE`, `/s/CODE`, `/embed/CODE`, `/report/CODE`,
 * `/image/CODE.svg` and `.png`, with or without an origin, a language and a query.
 *
 * White space, line breaks, percent-encoding, brackets and quotes around it do no harm; the code itself is taken as it is.
 *
 * @throws bad-link
 */
export function scenarioFromLink(text: string, context: LinkContext): OpenedLink {
  return decodeScenario(findCode(text), context);
}

/** @throws bad-link where there is no code in the text */
export function findCode(text: string): string {
  if (text.length > 400_000) {
    throw new BadLinkError(
      "too-large",
      text,
      "This text is longer than any Ratebook link. Ask for the scenario as a file.",
    );
  }
  const joined = text.replace(invisible, "");
  if (shortened.test(joined)) {
    throw new BadLinkError(
      "cut",
      text,
      "This link was shortened for display and ends in dots. Copy the address of the link, not the text that is shown.",
    );
  }
  const link = percentDecoded(joined).replace(wrapping, "");
  const code = [inFragment, inImagePath, inPath, bare]
    .map((form) => form.exec(link)?.[1])
    .find((found) => found !== undefined);
  if (code === undefined || code === "") {
    throw new BadLinkError(
      "not-a-link",
      text,
      "There is no Ratebook link in this text. A link has #s= or /s/ before its code.",
      ["/#s=CODE", "/s/CODE", "/embed/CODE", "/report/CODE", "/image/CODE.svg", "CODE"],
    );
  }
  return code;
}

/** Twice, for a link that travelled as a parameter of another; a stray percent sign is left as it is. */
function percentDecoded(text: string): string {
  let decoded = text;
  for (let time = 0; time < 2; time += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    });
  }
  return decoded;
}
