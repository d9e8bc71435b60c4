import { compareText } from "../unit/compare";
import { formatDate, startOfDate } from "../unit/time";
import type { Catalog, Model } from "./catalog";
import {
  type BandMove,
  type FactMove,
  moveBands,
  moveFacts,
  moveRates,
  moveTiers,
  type RateMove,
  type TierMove,
} from "./change-details";
import { EditionOrder } from "./edition";
import { modelKey } from "./model-path";
import { type CatalogFiles, openCatalog } from "./open";
import { type PriceSpan, priceSpans } from "./price-at";
import type { Facts, Price, ProviderFile } from "./schema";

/** Parts of a price that are more than a rate by meter. */
export const priceParts = [
  "bands",
  "tiers",
  "windows",
  "tools",
  "fineTuning",
  "from",
  "to",
  "label",
] as const;
export type PricePart = (typeof priceParts)[number];

/** What moved between two prices: the ordinary rates, then bands and tiers one by one, and the names of all parts. */
interface Moved {
  moves: RateMove[];
  bands: BandMove[];
  tiers: TierMove[];
  parts: PricePart[];
}

interface OfModel {
  provider: string;
  /** `provider/id`. */
  model: string;
  name: string;
}

/** Something a reader of the catalog may want to hear of. `id` stays the same for ever; `date` is when it took effect. */
export type Change =
  /** The first price of a model. */
  | ({ kind: "priced"; id: string; date: string; price: string; moves: RateMove[]; basis: string } & OfModel)
  /** A later price: what moved. */
  | ({
      kind: "repriced";
      id: string;
      date: string;
      price: string;
      label: string;
      basis: string;
    } & Moved &
      OfModel)
  /** A price ended and no later one is known. */
  | ({ kind: "ended"; id: string; date: string; price: string } & OfModel)
  | ({ kind: "retired"; id: string; date: string; status: string; basis: string } & OfModel)
  | {
      kind: "edition";
      id: string;
      date: string;
      edition: string;
      before: string | null;
      models: number;
      prices: number;
      notes: string;
    }
  /** A later edition says of the past something else than the one before it did. */
  | ({
      kind: "corrected";
      id: string;
      date: string;
      edition: string;
      before: string;
      price: string;
      /** `moved`: the price began on another day, `from` instead of `wasFrom`. */
      what: "replaced" | "moved" | "withdrawn" | "added";
      /** Since when the price holds, as the edition has it; as the one before had it where it is withdrawn. */
      from: string;
      wasFrom: string | null;
    } & Moved &
      OfModel)
  | ({
      kind: "facts";
      id: string;
      date: string;
      edition: string;
      before: string;
      fields: string[];
      values: FactMove[];
    } & OfModel);

/**
 * Every change and every correction the files know of, the latest first.
 *
 * Prices, ends and retirements are those of the newest edition; what an edition corrected in the one before it stands
 * beside them under the edition's date.
 */
export function listChanges(files: CatalogFiles): Change[] {
  const order = new EditionOrder(files.editions);
  const catalog = openCatalog(files);
  const changes = [
    ...catalog.models.flatMap(modelChanges),
    ...editionChanges(files),
    ...order.names.slice(1).flatMap((edition, index) => {
      const before = order.names[index] ?? "";
      return corrections(files, openCatalog(files, before), edition, before);
    }),
  ];
  return changes.sort((a, b) => compareText(b.date, a.date) || rank(a) - rank(b) || compareText(a.id, b.id));
}

/** Within a day, the edition stands above what it brought. */
function rank({ kind }: Change): number {
  return kind === "edition" ? 0 : 1;
}

function about(model: Pick<Model, "provider" | "id" | "name">): OfModel {
  return { provider: model.provider, model: modelKey(model), name: model.name };
}

function modelChanges(model: Model): Change[] {
  const spans = priceSpans(model);
  const changes = spans.flatMap((span, index) =>
    spanChanges(model, span, spans[index - 1], spans[index + 1]),
  );
  const { retirement } = model;
  if (retirement?.on !== undefined) {
    const { on, status, basis } = retirement;
    changes.push({
      kind: "retired",
      id: `retired:${modelKey(model)}@${on}`,
      date: on,
      status,
      basis,
      ...about(model),
    });
  }
  return changes;
}

function spanChanges(
  model: Model,
  span: PriceSpan,
  before: PriceSpan | undefined,
  next: PriceSpan | undefined,
): Change[] {
  const { price } = span;
  const stands = { id: `price:${price.id}`, date: price.from, price: price.id, basis: price.fromBasis };
  const moves = moveRates(before?.price.rates, price.rates);
  const changes: Change[] = [];
  if (before === undefined) changes.push({ kind: "priced", ...stands, moves, ...about(model) });
  else {
    const all = movedOf(before.price, price);
    const parts = all.parts.filter((part) => part !== "from" && part !== "to");
    if (moves.length + parts.length > 0) {
      changes.push({ kind: "repriced", ...stands, ...all, parts, label: price.label, ...about(model) });
    }
  }
  const gap = next === undefined || next.startMs > span.endMs;
  if (Number.isFinite(span.endMs) && gap && !endsByRetirement(model, span)) {
    const date = formatDate(span.endMs);
    changes.push({ kind: "ended", id: `ended:${price.id}`, date, price: price.id, ...about(model) });
  }
  return changes;
}

/** The retirement says it already. */
function endsByRetirement({ retirement }: Model, { endMs }: PriceSpan): boolean {
  return retirement?.on !== undefined && startOfDate(retirement.on) <= endMs;
}

function movedOf(before: Price | undefined, after: Price | undefined): Moved {
  return {
    moves: moveRates(before?.rates, after?.rates),
    bands: moveBands(before?.bands, after?.bands),
    tiers: moveTiers(before?.tiers, after?.tiers),
    parts: before === undefined || after === undefined ? [] : movedParts(before, after),
  };
}

function movedParts(before: Price, after: Price): PricePart[] {
  return priceParts.filter((part) => !isSame(withoutBasis(before[part]), withoutBasis(after[part])));
}

/** Where a row was read is no change of it. */
function withoutBasis(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutBasis);
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([key]) => key !== "basis" && key !== "asOf");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBasis(value)]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...keys].every((key) => isSame(left[key], right[key]));
}

function editionChanges({ editions }: CatalogFiles): Change[] {
  return editions.editions.map(({ edition, models, prices, notes }, index) => ({
    kind: "edition",
    id: `edition:${edition}`,
    date: edition.slice(0, 10),
    edition,
    before: editions.editions[index - 1]?.edition ?? null,
    models,
    prices,
    notes,
  }));
}

/** What an edition says otherwise than the one before it; new prices of later days are no corrections. */
function corrections(files: CatalogFiles, old: Catalog, edition: string, before: string): Change[] {
  const knownModels = new Set(old.models.map(modelKey));
  return files.providers.flatMap((file) =>
    file.models
      .map((model) => ({ file, model, key: modelKey({ provider: file.provider, id: model.id }) }))
      .filter(({ key }) => knownModels.has(key))
      .flatMap(({ model, key }) => modelCorrections(file.provider, model, key, edition, before)),
  );
}

type ModelRecords = ProviderFile["models"][number];

function modelCorrections(
  provider: string,
  { facts, prices }: ModelRecords,
  key: string,
  edition: string,
  before: string,
): Change[] {
  const name = facts[facts.length - 1]?.name ?? key;
  const shared = { date: edition.slice(0, 10), edition, before, provider, model: key, name };
  const changes = priceCorrections(prices, edition, before).map(
    ({ price, ...said }): Change => ({
      kind: "corrected",
      id: `corrected:${edition}:${price.id}`,
      price: price.id,
      ...said,
      ...shared,
    }),
  );
  const oldFacts = facts.find((each) => each.withdrawn === edition);
  const newFacts = facts.find((each) => each.recorded === edition);
  const fields = oldFacts === undefined || newFacts === undefined ? [] : movedFacts(oldFacts, newFacts);
  if (oldFacts !== undefined && newFacts !== undefined && fields.length > 0) {
    const values = moveFacts(oldFacts, newFacts, fields);
    changes.push({ kind: "facts", id: `facts:${edition}:${key}`, fields, values, ...shared });
  }
  return changes;
}

type PriceCorrection = Pick<Extract<Change, { kind: "corrected" }>, "what" | "from" | "wasFrom"> &
  Moved & { price: Price };

/** A record that was dropped and the one beside it are one correction: of figures, or of the day they began. */
function priceCorrections(prices: readonly Price[], edition: string, before: string): PriceCorrection[] {
  const withdrawn = prices.filter((price) => price.withdrawn === edition);
  const recorded = prices.filter((price) => price.recorded === edition);
  const added = recorded.filter(({ from }) => from <= before.slice(0, 10));
  const paired = new Set<Price>();
  const dropped = withdrawn.flatMap((old): PriceCorrection[] => {
    const [only] = withdrawn.length === 1 && added.length === 1 ? added : [];
    const next =
      recorded.find((each) => each.id === old.id) ?? recorded.find((each) => each.from === old.from) ?? only;
    if (next === undefined) {
      const moved = movedOf(old, undefined);
      return [{ price: old, what: "withdrawn", from: old.from, wasFrom: null, ...moved }];
    }
    paired.add(next);
    const moved = movedOf(old, next);
    // A new witness makes a new record of the same figures.
    if (moved.moves.length + moved.parts.length === 0) return [];
    const isMoved = next.from !== old.from;
    const what = isMoved ? "moved" : "replaced";
    return [{ price: old, what, from: next.from, wasFrom: isMoved ? old.from : null, ...moved }];
  });
  const found = added
    .filter((price) => !paired.has(price))
    .map((price): PriceCorrection => {
      const standing = prices.filter(({ from, withdrawn: gone }) => from < price.from && gone !== edition);
      const moved = movedOf(standing.at(-1), price);
      return { price, what: "added", from: price.from, wasFrom: null, ...moved };
    });
  return [...dropped, ...found];
}

function movedFacts(before: Facts, after: Facts): string[] {
  const quiet = new Set(["recorded", "withdrawn", "notes"]);
  const [left, right]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !quiet.has(field) && !isSame(withoutBasis(left?.[field]), withoutBasis(right?.[field])),
  );
}
