import type { Catalog } from "../../catalog/catalog";
import { decodeScenario } from "../../scenario/link-code";
import type { LinkContext } from "../../scenario/link-context";
import { type Published, toPublished } from "../../series/published/published";
import { RatebookError } from "../../unit/failure";

/** What codes are opened with. */
export interface Library {
  links: LinkContext;
  /** @throws unknown-edition */
  catalogOf: (edition: string) => Catalog;
  newest: Catalog;
}

/** Whole, but made by a version that knows more: the rest may be what the bill hangs on. */
export class UnfinishedLinkError extends Error {}

/**
 * The figures behind a code, with the months and changes of rates where `withDetails`. One that this version understands only in part is refused: the workbench can tell its reader
 * so, but a picture in somebody's document would stand there with a wrong total.
 *
 * @throws bad-link, unknown-edition or too-large as a RatebookError; UnfinishedLinkError
 */
export function openPublished(
  library: Library,
  code: string,
  { isLive, withDetails }: { isLive: boolean; withDetails: boolean },
): Published {
  const { scenario, fromFuture } = decodeScenario(code, library.links);
  const catalog = library.catalogOf(scenario.edition);
  if (fromFuture) throw new UnfinishedLinkError("a newer version made this link");
  return toPublished(code, scenario, catalog, isLive ? library.newest : null, withDetails);
}

/** Errors of links, addresses and scenarios, as against those of this program. */
export function isRefusal(error: unknown): error is RatebookError | UnfinishedLinkError {
  return error instanceof RatebookError || error instanceof UnfinishedLinkError;
}
