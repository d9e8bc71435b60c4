import type { Adjustment, BillLine } from "../billing/bill-types";
import type { Factor } from "../billing/rate-row";
import type { Disagreement, Evidence, Witness } from "../catalog/schema";
import { roundHalfUp } from "../unit/round";

/** The arithmetic of one line, in the order in which it is done. */
export interface BillWorking {
  /** Null for a fixed line. */
  quantity: { calls: number; perCall: number; quantity: number } | null;
  rate: { list: number; factors: readonly Factor[]; charged: number };
  /** quantity / per x rate. */
  listAmount: number;
  adjustments: readonly Adjustment[];
  amount: number;
  /** The amount as shown, and whether it was moved by a unit so that the lines add up. */
  shown: number;
  isMoved: boolean;
}

export function toBillWorking(line: BillLine, shown: number, digits: number): BillWorking {
  return {
    quantity:
      line.kind === "fixed" || line.calls === 0
        ? null
        : { calls: line.calls, perCall: line.quantity / line.calls, quantity: line.quantity },
    rate: { list: line.listRateUsd, factors: line.factors, charged: line.rateUsd },
    listAmount: line.listAmountUsd,
    adjustments: line.adjustments,
    amount: line.amountUsd,
    shown,
    isMoved: roundHalfUp(line.amountUsd, digits) !== shown,
  };
}

/** How sure a price is, from the catalog's verdict. */
export type Verdict =
  | { kind: "official"; others: number }
  | { kind: "agree"; sources: number }
  | { kind: "single"; isQuoted: boolean }
  | { kind: "quoted" }
  | { kind: "derived" }
  | { kind: "unknown"; text: string };

/**
 * @param evidence  `official+3`, `official-only`, `2-independent-sources-agree`, `single-source`,
 * `single-source+third-party-quote`, `third-party-quote-only`, `derived/general-knowledge`
 */
export function parseVerdict(evidence: string): Verdict {
  const official = /^official(?:\+(\d+)|-only)$/.exec(evidence);
  if (official !== null) return { kind: "official", others: Number(official[1] ?? 0) };
  const agree = /^(\d+)-independent-sources-agree$/.exec(evidence);
  if (agree !== null) return { kind: "agree", sources: Number(agree[1]) };
  if (evidence.startsWith("single-source")) {
    return { kind: "single", isQuoted: evidence.endsWith("third-party-quote") };
  }
  if (evidence === "third-party-quote-only") return { kind: "quoted" };
  if (evidence.startsWith("derived")) return { kind: "derived" };
  return { kind: "unknown", text: evidence };
}

export interface Witnessing {
  source: string;
  url: string | null;
  /** The last day on which it was read, of those that speak of this price. */
  seen: string | null;
}

/** One figure of one source that is not ours, with the days on which it stood there. */
export interface OtherFigure {
  field: string;
  source: string;
  url: string | null;
  value: unknown;
  chosen: unknown;
  dates: readonly string[];
  kind: string;
  judgement: string;
  /** Neither figure could be proved. */
  isOpen: boolean;
}

export interface RateEvidence {
  agreeing: readonly Witnessing[];
  /** On the meter that was opened. */
  against: readonly OtherFigure[];
  /** On other figures of the same price. */
  elsewhere: readonly OtherFigure[];
}

/** Who says what of one rate. A source that was read several times is one witness, with its last day. */
export function toRateEvidence(
  evidence: Evidence,
  line: Pick<BillLine, "meter" | "inherits" | "band">,
): RateEvidence {
  const meter = line.inherits ?? line.meter;
  const fields = new Set([meter, ...(line.band === null ? [] : ["bands", "bands.above", `bands.${meter}`])]);
  const figures = evidence.disagreements.map(toOtherFigure);
  return {
    agreeing: mergeWitnesses(evidence.witnesses.filter((witness) => witness.agrees)),
    against: figures.filter(({ field }) => fields.has(field)),
    elsewhere: figures.filter(({ field }) => !fields.has(field)),
  };
}

function mergeWitnesses(witnesses: readonly Witness[]): Witnessing[] {
  const merged = new Map<string, Witnessing>();
  for (const witness of witnesses) {
    const { name, url } = splitSource(witness.source);
    const days = witness.refs.filter((ref) => ref.aboutAnotherTime !== true).map((ref) => ref.seen);
    const known = merged.get(witness.source)?.seen;
    const seen = [...days, ...(known ? [known] : [])].sort().at(-1) ?? null;
    merged.set(witness.source, { source: name, url, seen });
  }
  return [...merged.values()];
}

function toOtherFigure(disagreement: Disagreement): OtherFigure {
  const { name, url } = splitSource(disagreement.source);
  return {
    field: disagreement.field,
    source: name,
    url,
    value: disagreement.value,
    chosen: disagreement.chosen,
    dates: disagreement.dates,
    kind: disagreement.kind,
    judgement: disagreement.judgement,
    isOpen: !disagreement.judgedRight.startsWith("chosen"),
  };
}

/** `official page: https://…` is a name and an address; the short name of a collection has none. */
function splitSource(source: string): { name: string; url: string | null } {
  const [, name, url] = /^(.*?):? *(https?:\/\/\S+)$/.exec(source) ?? [];
  if (url === undefined) return { name: source, url: null };
  return { name: name === undefined || name === "" ? new URL(url).hostname : name, url };
}
