import type { EditionsFile } from "@/lib/catalog/schema";
import { type DataFiles, digestOfEdition, parseDataFiles } from "../data-files";
import { applyEdit, ReviewError, refuse } from "./apply-edit";
import type { Review } from "./schema";

export interface Accepted {
  files: DataFiles;
  entry: EditionsFile["editions"][number];
  /** Ids of the items that entered. */
  applied: readonly string[];
}

/**
 * Make a new edition of the reviewed items that are accepted. The files given are left as they are; those returned have
 * passed the door, and every earlier edition in them has the digest it had.
 *
 * @param date  of the new edition; a second one of that day is `-2`
 * @throws ReviewError, CatalogFileError
 */
export async function acceptReview(files: DataFiles, review: Review, date: string): Promise<Accepted> {
  const newest = files.editions.editions.at(-1)?.edition;
  if (review.against !== newest) {
    throw new ReviewError(`the review was made against ${review.against}; the newest edition is ${newest}`);
  }
  const accepted = review.items.filter(({ accept }) => accept);
  if (accepted.length === 0) throw new ReviewError("no item is accepted");
  const edition = nameEdition(files.editions, date);
  const next = structuredClone(files) as DataFiles;
  for (const item of accepted) {
    const { edit } = item;
    if (edit === undefined) return refuse(item, "it is accepted but says no edit");
    if (item.evidence.length === 0) return refuse(item, "it is accepted without evidence");
    const position = next.providers.findIndex(({ provider }) => provider === edit.provider);
    const [provider, evidence] = [next.providers[position], next.evidence[position]];
    if (provider === undefined || evidence === undefined) {
      return refuse(item, `there is no provider ${edit.provider}`);
    }
    applyEdit({ provider, evidence }, item, edit, edition);
  }
  return seal(
    next,
    files.editions,
    { edition, notes: review.notes ?? `Reviewed on ${review.made}.` },
    accepted,
  );
}

async function seal(
  changed: DataFiles,
  before: EditionsFile,
  { edition, notes }: { edition: string; notes: string },
  accepted: readonly { id: string }[],
): Promise<Accepted> {
  const draft = { edition, digest: "0".repeat(64), models: 1, prices: 1, notes };
  const checked = parseDataFiles({ ...changed, editions: { editions: [...before.editions, draft] } });
  for (const { edition: earlier, digest } of before.editions) {
    const now = await digestOfEdition(checked, earlier);
    if (now !== digest) throw new ReviewError(`edition ${earlier} would move: ${now} instead of ${digest}`);
  }
  const live = ({ withdrawn }: { withdrawn?: string | undefined }) => withdrawn === undefined;
  const models = checked.providers.flatMap((file) => file.models).filter((model) => model.facts.some(live));
  const entry = {
    ...draft,
    digest: await digestOfEdition(checked, edition),
    models: models.length,
    prices: models.flatMap((model) => model.prices).filter(live).length,
  };
  const editions = { editions: [...before.editions, entry] };
  return { files: { ...checked, editions }, entry, applied: accepted.map(({ id }) => id) };
}

/** @example 2026-11-21, and 2026-11-21-2 where that is taken */
function nameEdition({ editions }: EditionsFile, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new ReviewError(`an edition is named by its date, not "${date}"`);
  const newest = editions.at(-1)?.edition ?? "";
  if (date < newest.slice(0, 10)) throw new ReviewError(`${date} is before the newest edition, ${newest}`);
  const taken = editions.filter(({ edition }) => edition.slice(0, 10) === date).length;
  return taken === 0 ? date : `${date}-${taken + 1}`;
}
