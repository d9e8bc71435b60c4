import type { CatalogOf } from "../billing/price-request";
import type { CatalogFiles } from "../catalog/open";
import { encodeScenario } from "../scenario/link-code";
import { linkContext } from "../scenario/link-context";
import { BadLinkError } from "../scenario/link-error";
import type { Scenario } from "../scenario/schema";
import type { ReportSource } from "../series/report/report-facts";

export interface ReportSetting {
  catalogOf: CatalogOf;
  files: Pick<CatalogFiles, "editions">;
  /** Ratebook's own version. */
  version: string;
  /** Where readers open links; null where the writer does not know. */
  origin: string | null;
}

/**
 * What a document of a scenario is made of, gathered alike by every door.
 *
 * @throws unknown-edition
 */
export function toReportSource(
  { catalogOf, files, version, origin }: ReportSetting,
  scenario: Scenario,
  known: Pick<ReportSource, "bill" | "work" | "live"> = {},
): ReportSource {
  const { editions } = files.editions;
  const catalog = catalogOf(scenario.edition);
  const digest = editions.find(({ edition }) => edition === scenario.edition)?.digest ?? "";
  const code = codeOf(
    scenario,
    editions.map(({ edition }) => edition),
    catalogOf,
  );
  return { scenario, catalog, newest: catalogOf(), digest, code, origin, version, ...known };
}

function codeOf(scenario: Scenario, editions: readonly string[], catalogOf: CatalogOf): string | null {
  try {
    return encodeScenario(scenario, linkContext(editions, catalogOf));
  } catch (error) {
    // A document may hold what a link cannot carry; it then says so.
    if (error instanceof BadLinkError && error.reason === "too-large") return null;
    throw error;
  }
}
