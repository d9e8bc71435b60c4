import type { Currency } from "@/lib/catalog/currency";
import { priceId } from "@/lib/catalog/price-list";
import type { Evidence, EvidenceFile, Facts, Price, ProviderFile, Rule, Witness } from "@/lib/catalog/schema";
import { agreementOn, toWitness } from "./agreement";
import { type Edit, type PriceDraft, type ReviewItem, ruleDraft } from "./schema";

/** One provider's two files. They are changed in place: whoever applies a review works on copies. */
export interface ProviderFiles {
  provider: ProviderFile;
  evidence: EvidenceFile;
}

type ModelRecord = ProviderFile["models"][number];

/** @throws ReviewError naming the item, where its edit has nothing to hold on to */
export function applyEdit(files: ProviderFiles, item: ReviewItem, edit: Edit, edition: string): void {
  const { provider } = files;
  switch (edit.edit) {
    case "add-model": {
      if (provider.models.some(({ id }) => id === edit.model)) refuse(item, `${edit.model} is there already`);
      const facts = { recorded: edition, ...edit.facts };
      provider.models.push({ id: edit.model, facts: [facts], prices: [] });
      if (edit.price !== undefined)
        addPrice(files, item, { ...edit, currency: "USD", price: edit.price }, edition);
      return;
    }
    case "add-price":
      addPrice(files, item, edit, edition);
      return;
    case "replace-price":
      replacePrice(files, item, edit, edition);
      return;
    case "replace-facts":
      replaceFacts(getModel(provider, item, edit.model), item, edit, edition);
      return;
    case "add-rule": {
      const rule = ruleDraft.parse(edit.rule);
      provider.rules.push({ ...rule, recorded: edition } satisfies Rule);
      return;
    }
    case "withdraw-rule":
      withdraw(provider.rules, item, edition, ({ id }) => id === edit.id);
      return;
    case "add-note":
      provider.notes.push({ recorded: edition, text: edit.text });
      return;
    case "withdraw-note":
      withdraw(provider.notes, item, edition, ({ text }) => text === edit.text);
      return;
  }
}

interface PriceEdit {
  model: string;
  currency: Currency;
  price: PriceDraft;
}

function addPrice(files: ProviderFiles, item: ReviewItem, edit: PriceEdit, edition: string): void {
  record(files, item, edit, edition, [], undefined);
}

function replacePrice(
  files: ProviderFiles,
  item: ReviewItem,
  edit: Extract<Edit, { edit: "replace-price" }>,
  edition: string,
): void {
  const prices = listOf(getModel(files.provider, item, edit.model), edit.currency);
  const old = withdraw(prices, item, edition, ({ id }) => id === edit.withdraw);
  const oldEvidence = files.evidence.records.find(
    (each) => each.price === edit.withdraw && each.withdrawn === undefined,
  );
  if (oldEvidence !== undefined) oldEvidence.withdrawn = edition;
  const carried = edit.keepEvidence ? oldEvidence : undefined;
  record(
    files,
    item,
    edit,
    edition,
    carried?.witnesses ?? [],
    edit.keepEvidence ? old.agreement : undefined,
    {
      disagreements: carried?.disagreements ?? [],
      after: old,
    },
  );
}

/** Write a price down, with who says so. */
function record(
  files: ProviderFiles,
  item: ReviewItem,
  edit: PriceEdit,
  edition: string,
  carried: readonly Witness[],
  before: Price["agreement"] | undefined,
  old: { disagreements: Evidence["disagreements"]; after?: Price } = { disagreements: [] },
): void {
  const prices = listOf(getModel(files.provider, item, edit.model), edit.currency);
  const id = priceId(files.provider.provider, edit.model, edit.price.from, edit.currency);
  const added = item.evidence.map((testimony) => toWitness(testimony, edit.price));
  const agreement = agreementOn(added, before);
  if (agreement.count + agreement.quotes === 0 && before === undefined) {
    refuse(item, "nobody bears witness to its input and output");
  }
  insertAfter(prices, old.after, { id, recorded: edition, ...edit.price, agreement } as Price);
  files.evidence.records.push({
    price: id,
    recorded: edition,
    witnesses: [...carried, ...added],
    disagreements: [...old.disagreements, ...item.disagreements],
  });
}

function replaceFacts(
  model: ModelRecord,
  item: ReviewItem,
  edit: Extract<Edit, { edit: "replace-facts" }>,
  edition: string,
): void {
  const old = withdraw(model.facts, item, edition, () => true);
  const { withdrawn: _, ...rest } = old;
  const next: Record<string, unknown> = { ...rest, recorded: edition, ...edit.set };
  for (const key of edit.unset) delete next[key];
  // The door checks it before it is written.
  insertAfter(model.facts, old, next as unknown as Facts);
}

/** Where two items of a review change one record, the second changes what the first has written. */
function withdraw<T extends { recorded: string; withdrawn?: string | undefined }>(
  records: T[],
  item: ReviewItem,
  edition: string,
  isMeant: (record: T) => boolean,
): T {
  const found = records.find((each) => each.withdrawn === undefined && isMeant(each));
  if (found === undefined) return refuse(item, "there is nothing to withdraw");
  if (found.recorded === edition) records.splice(records.indexOf(found), 1);
  else found.withdrawn = edition;
  return found;
}

function insertAfter<T>(records: T[], old: T | undefined, next: T): void {
  const at = old === undefined ? -1 : records.indexOf(old);
  records.splice(at < 0 ? records.length : at + 1, 0, next);
}

function listOf(model: ModelRecord, currency: Currency): Price[] {
  if (currency === "USD") return model.prices;
  model.lists ??= {};
  const list = model.lists[currency] ?? [];
  model.lists[currency] = list;
  return list;
}

function getModel(provider: ProviderFile, item: ReviewItem, id: string): ModelRecord {
  return (
    provider.models.find((model) => model.id === id) ??
    refuse(item, `${provider.provider} has no model ${id}: add it first`)
  );
}

/** A review that cannot be applied; nothing of it is written. */
export class ReviewError extends Error {}

export function refuse(item: ReviewItem, why: string): never {
  throw new ReviewError(`${item.id}: ${why}`);
}
