import { warnOfPrice } from "./check-price";
import { checkLifetime, checkProvider, checkRules } from "./check-provider";
import { compareEditions, livesMeet } from "./edition-name";
import { CatalogFileError, type FileProblem, parseBySchema } from "./file-problem";
import { priceListsOf } from "./price-list";
import {
  type EditionsFile,
  type EvidenceFile,
  editionsFileSchema,
  evidenceFileSchema,
  type ProviderFile,
  providerFileSchema,
  type RulesFile,
  rulesFileSchema,
} from "./schema";

/**
 * The one door of the data files. What passes is trusted from there on; what doesn't is refused with every problem in it.
 *
 * @throws CatalogFileError
 */
export function parseProviderFile(content: unknown, file: string): ProviderFile {
  const parsed = parseBySchema(providerFileSchema, content, file);
  refuseProblems(file, (report) => checkProvider(parsed, report));
  return parsed;
}

/** @throws CatalogFileError */
export function parseRulesFile(content: unknown, file: string): RulesFile {
  const parsed = parseBySchema(rulesFileSchema, content, file);
  refuseProblems(file, (report) => checkRules(parsed.rules, report));
  return parsed;
}

/** @throws CatalogFileError */
export function parseEditionsFile(content: unknown, file: string): EditionsFile {
  const parsed = parseBySchema(editionsFileSchema, content, file);
  refuseProblems(file, (report) => {
    parsed.editions.forEach(({ edition }, position) => {
      const before = parsed.editions[position - 1]?.edition;
      if (before !== undefined && compareEditions(edition, before) <= 0) {
        report(`editions[${position}].edition`, edition, `an edition after ${before}`);
      }
    });
  });
  return parsed;
}

/**
 * @param provider  the provider's own file, already read: evidence must speak of its prices
 * @throws CatalogFileError
 */
export function parseEvidenceFile(content: unknown, file: string, provider: ProviderFile): EvidenceFile {
  const parsed = parseBySchema(evidenceFileSchema, content, file);
  const prices = new Set(
    provider.models.flatMap(priceListsOf).flatMap(({ prices }) => prices.map(({ id }) => id)),
  );
  refuseProblems(file, (report) => {
    if (parsed.provider !== provider.provider) report("provider", parsed.provider, provider.provider);
    parsed.records.forEach((record, position) => {
      const path = `records[${position}]`;
      checkLifetime(record, path, report);
      if (!prices.has(record.price))
        report(`${path}.price`, record.price, "the id of a price of the provider");
      const twin = parsed.records
        .slice(0, position)
        .some((other) => other.price === record.price && livesMeet(other, record));
      if (twin) report(`${path}.price`, record.price, "one record per price and edition");
    });
  });
  return parsed;
}

/** Prices that may well be right but are worth a second look. */
export function findOddPrices(provider: ProviderFile, file: string): FileProblem[] {
  return collect(file, (report) => {
    provider.models.forEach((model, position) => {
      for (const { currency, prices } of priceListsOf(model)) {
        const list = currency === "USD" ? "prices" : `lists.${currency}`;
        prices.forEach((price, pricePosition) => {
          const at = `models[${position}].${list}[${pricePosition}]`;
          warnOfPrice(price, (inner, value, allowed) => report(`${at}.${inner}`, value, allowed));
        });
      }
    });
  });
}

type Check = (report: (path: string, value: unknown, allowed: string) => void) => void;

function collect(file: string, check: Check): FileProblem[] {
  const problems: FileProblem[] = [];
  check((path, value, allowed) => problems.push({ file, path, value, allowed }));
  return problems;
}

export function refuseProblems(file: string, check: Check): void {
  const problems = collect(file, check);
  if (problems.length > 0) throw new CatalogFileError(problems);
}
