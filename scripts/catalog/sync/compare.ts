import type { Catalog, Model } from "@/lib/catalog/catalog";
import { priceSpans, resolvePrice } from "@/lib/catalog/price-at";
import type { Evidence, Price } from "@/lib/catalog/schema";
import { compareText } from "@/lib/unit/compare";
import type { Review, ReviewItem, UpstreamReport } from "../review/schema";
import { chargedFigures } from "./charged";
import { draftOf, type Source, testimonyOf } from "./draft";
import {
  type Difference,
  differencesOf,
  type Figures,
  isSame,
  oddityOf,
  toFigures,
  wasRight,
} from "./figures";
import { isJudged, type Judged } from "./known";
import { type Matches, matchModels } from "./match";
import type { Reading } from "./reading";

export interface Comparison {
  catalog: Catalog;
  /** Of the edition, by price id. */
  evidence: ReadonlyMap<string, Evidence>;
  judged: Judged;
  /** The day on which upstreams were read. */
  on: string;
}

export interface Findings extends Review {
  /** Models that a source has as we have them, and differences that were judged before. */
  counts: { agreeing: number; judged: number; compared: number };
}

interface Seen {
  reading: Reading;
  matches: Matches;
}

const staleAfterDays = 45;

/** Lay every upstream beside the edition, field by field. Nothing is accepted by it. */
export function compareUpstreams(readings: readonly Reading[], comparison: Comparison): Findings {
  const { catalog, on } = comparison;
  const seen = readings
    .filter(({ read }) => read)
    .map((reading) => ({ reading, matches: matchModels(catalog, reading) }));
  const counts = { agreeing: 0, judged: 0, compared: 0 };
  const confirmed = new Set<Model>();
  const items = catalog.models.flatMap((model) => compareModel(model, seen, comparison, counts, confirmed));
  return {
    format: "ratebook-review-1",
    made: on,
    against: catalog.edition,
    upstreams: readings.map((reading) => report(reading, on)),
    items: [
      ...items,
      ...newModels(seen, comparison),
      ...missingModels(seen, comparison),
      ...staleModels(comparison, confirmed),
    ],
    counts,
  };
}

function report({ name, ref, read, models, problems }: Reading, on: string): UpstreamReport {
  return { name, ref, seen: on, read, models: models.length, problems };
}

function compareModel(
  model: Model,
  seen: readonly Seen[],
  { catalog, evidence, judged, on }: Comparison,
  counts: Findings["counts"],
  confirmed: Set<Model>,
): ReviewItem[] {
  const price = priceOn(model, on);
  if (price === null || isRetired(model, on)) return [];
  const ours = chargedFigures(catalog, model, price, on);
  const sources = seen.flatMap(({ reading, matches }) => {
    const theirs = matches.pairs.get(model);
    return theirs === undefined || Object.keys(theirs.rates).length === 0 ? [] : [{ reading, theirs }];
  });
  const open: Difference[] = [];
  for (const { reading, theirs } of sources) {
    counts.compared++;
    const all = differencesOf(ours, toFigures(theirs), { source: reading.name, key: theirs.id });
    const fresh = all.filter((each) => !isJudged(each, model, evidence.get(price.id), judged));
    counts.judged += all.length - fresh.length;
    if (!all.some(({ field }) => field === "input" || field === "output")) confirmed.add(model);
    if (all.length === 0) counts.agreeing++;
    open.push(...fresh);
  }
  if (open.length === 0) return [];
  const statements = sources.map(({ theirs }) => toFigures(theirs));
  return [toItem(model, price, open, sources, { ours, statements }, on)];
}

function toItem(
  model: Model,
  price: Price,
  open: readonly Difference[],
  sources: readonly Source[],
  { ours, statements }: { ours: (field: string) => number | undefined; statements: readonly Figures[] },
  on: string,
): ReviewItem {
  const name = `${model.provider}/${model.id}`;
  const odd = open.flatMap((each) => {
    const source = sources.find(({ reading }) => reading.name === each.source);
    const oddity = oddityOf(each, source === undefined ? {} : toFigures(source.theirs));
    return oddity === null ? [] : [`${each.source}: ${oddity}`];
  });
  const earlier = model.prices.filter(({ from }) => from < price.from);
  const isStale = open.every((each) => wasRight(earlier, each));
  // A change is what nobody contradicts: no source still says what we say of the field.
  const isOpposed = open.some(({ field }) => statements.some((each) => isSame(each[field], ours(field))));
  const kind = isStale
    ? "stale-there"
    : odd.length > 0
      ? "suspicious"
      : isOpposed || open.every(({ ours: known }) => known === null)
        ? "disagreement"
        : "change";
  const figures = open.map(
    ({ source, field, ours: known, theirs }) => `${field} ${known ?? "none"} -> ${theirs} (${source})`,
  );
  const draft = kind === "change" || kind === "suspicious" ? draftOf(price, open, sources, on) : undefined;
  return {
    id: `${kind}:${name}`,
    kind,
    summary: `${name}: ${[...figures, ...odd.map((each) => `looks wrong: ${each}`)].join("; ")}`,
    accept: false,
    ...(draft === undefined
      ? {}
      : {
          edit: {
            edit: "add-price",
            provider: model.provider,
            model: model.id,
            currency: "USD",
            price: draft,
          },
        }),
    evidence: sources.map((source) => testimonyOf(source, on)),
    disagreements: [],
  };
}

/** Models of our providers that we do not have, each once, whoever has them. */
function newModels(seen: readonly Seen[], { judged, on }: Comparison): ReviewItem[] {
  const found = new Map<string, Source[]>();
  const leftOut = new Set(judged.missing.map((name) => name.slice(name.indexOf("/") + 1).toLowerCase()));
  for (const { reading, matches } of seen) {
    for (const theirs of matches.unknown) {
      if (Object.keys(theirs.rates).length === 0) continue;
      if (reading.name === "genai-prices" && leftOut.has(theirs.id.toLowerCase())) continue;
      const key = `${theirs.provider}/${theirs.id.toLowerCase()}`;
      found.set(key, [...(found.get(key) ?? []), { reading, theirs }]);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, sources]) => newModel(key, sources, on));
}

function newModel(key: string, sources: readonly Source[], on: string): ReviewItem[] {
  const [first] = sources;
  if (first === undefined) return [];
  const { theirs, reading } = first;
  const { input, output } = theirs.rates;
  return [
    {
      id: `new-model:${key}`,
      kind: "new-model",
      summary: `${key}: ${input ?? "none"} / ${output ?? "none"} (${sources.map((each) => each.reading.name).join(", ")})`,
      accept: false,
      edit: {
        edit: "add-model",
        provider: theirs.provider,
        model: theirs.id,
        facts: {
          name: theirs.id,
          aliases: [],
          family: theirs.id,
          kind: "text-generation",
          modalities: ["text"],
          reasoning: false,
          scope: "wider",
        },
        price: {
          from: on,
          fromBasis: "observed",
          fromSource: `${reading.name}, seen ${on}`,
          label: "list",
          rates: theirs.rates,
          ...(theirs.bands.length > 0 ? { bands: theirs.bands } : {}),
          seen: { first: on, last: on },
        },
      },
      evidence: sources.map((source) => testimonyOf(source, on)),
      disagreements: [],
    },
  ];
}

/** Models a source had when it bore witness, and has no more: renamed perhaps, dropped perhaps. Never a price that is gone. */
function missingModels(seen: readonly Seen[], { catalog, evidence, on }: Comparison): ReviewItem[] {
  return seen.flatMap(({ reading, matches }) =>
    catalog.models.flatMap((model): ReviewItem[] => {
      const price = priceOn(model, on);
      if (price === null || isRetired(model, on) || matches.pairs.has(model) || matches.covered.has(model))
        return [];
      if (!reading.covered.has(model.provider)) return [];
      const witness = evidence.get(price.id)?.witnesses.find(({ source }) => source === reading.name);
      if (witness === undefined || witness.refs.length === 0) return [];
      const alike = matches.unknown
        .filter(
          ({ provider, rates }) =>
            provider === model.provider &&
            isSame(rates.input, price.rates.input) &&
            isSame(rates.output, price.rates.output),
        )
        .map(({ id }) => id);
      const name = `${model.provider}/${model.id}`;
      const renamed = alike.length === 0 ? "" : `; at the same price it has ${alike.slice(0, 3).join(", ")}`;
      return [
        {
          id: `missing-there:${name}:${reading.name}`,
          kind: "missing-there",
          summary: `${name}: ${reading.name} had it and has it no more${renamed}. Our price stands.`,
          accept: false,
          evidence: [],
          disagreements: [],
        },
      ];
    }),
  );
}

/** What no source was seen to confirm for long, by provider. */
function staleModels({ catalog, on }: Comparison, confirmed: ReadonlySet<Model>): ReviewItem[] {
  return [...catalog.providers.values()].flatMap((provider): ReviewItem[] => {
    const stale = provider.models.filter((model) => {
      const last = priceOn(model, on)?.seen?.last;
      return (
        !isRetired(model, on) &&
        !confirmed.has(model) &&
        last !== undefined &&
        daysBetween(last, on) > staleAfterDays
      );
    });
    if (stale.length === 0) return [];
    return [
      {
        id: `stale-here:${provider.id}`,
        kind: "stale-here",
        summary: `${provider.id}: ${stale.length} models that no source has confirmed for ${staleAfterDays} days: ${stale.map(({ id }) => id).join(", ")}`,
        accept: false,
        evidence: [],
        disagreements: [],
      },
    ];
  });
}

/** The price at noon UTC, outside of any peak. */
function priceOn(model: Model, on: string): Price | null {
  const found = resolvePrice(model, { instantMs: Date.parse(`${on}T12:00:00Z`) });
  return found.kind === "in-force" ? found.candidates[0].price : (priceSpans(model)[0]?.price ?? null);
}

function isRetired(model: Model, on: string): boolean {
  return model.retirement !== undefined && (model.retirement.on ?? "0000") <= on;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
