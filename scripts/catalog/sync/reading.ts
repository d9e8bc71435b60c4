import type { FeeMeter, ServiceTier } from "@/lib/catalog/meter";
import type { Band, Rates } from "@/lib/catalog/schema";
import type { StatedWindows } from "./hours";

/** What a source states of one service tier. */
export interface StatedTier {
  rates: Rates;
  bands: Band[];
}

export interface Card {
  rates: Rates;
  bands: Band[];
  tiers: Partial<Record<ServiceTier, StatedTier>>;
  fees: Partial<Record<FeeMeter, number>>;
  /** Absent where the source states no hours. */
  windows?: StatedWindows;
}

const emptyCard: Card = { rates: {}, bands: [], tiers: {}, fees: {} };

/** A model as an upstream has it, in our meters: USD per million tokens; no rates where it has none that can be trusted. */
export interface UpstreamModel extends Card {
  /** Ours. */
  provider: string;
  /** Theirs. */
  id: string;
  /** Whether an id of ours is meant by it as well, where the upstream says so with a pattern. */
  covers?: (id: string) => boolean;
}

/** What was taken from one upstream. What was damaged is named in `problems`, and nothing is concluded from it. */
export interface Reading {
  name: string;
  ref: string;
  /** False where the whole of it could not be read. */
  read: boolean;
  models: UpstreamModel[];
  problems: string[];
  /** Our providers for which absence means something: it has some of their models. */
  covered: ReadonlySet<string>;
}

/** Collects what a reader finds, and what it must refuse. */
export class Finds {
  readonly models: UpstreamModel[] = [];
  readonly problems: string[] = [];

  /** @param card  its rates; or, as a text, why they cannot be trusted: the model is there, its price is not known */
  take(provider: string, id: string, card: Card | string, covers?: (id: string) => boolean): void {
    if (typeof card === "string") this.problems.push(`${provider}/${id}: ${card}`);
    const stated = typeof card === "string" ? emptyCard : card;
    this.models.push({ provider, id, ...stated, ...(covers === undefined ? {} : { covers }) });
  }

  toReading(name: string, ref: string, expected: Iterable<string>): Reading {
    const covered = new Set<string>();
    for (const provider of new Set(expected)) {
      if (this.models.some((model) => model.provider === provider)) covered.add(provider);
      else
        this.problems.push(`${provider}: the whole provider is missing; none of its prices is taken as gone`);
    }
    return { name, ref, read: true, models: this.models, problems: this.problems, covered };
  }
}

export function unread(name: string, ref: string, why: string): Reading {
  return { name, ref, read: false, models: [], problems: [why], covered: new Set() };
}

export class DamagedUpstream extends Error {}

/** The text of an upstream as JSON. @throws DamagedUpstream saying what it is instead */
export function parseUpstreamJson(text: string): unknown {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start === "") throw new DamagedUpstream("it is empty");
  if (start.startsWith("<")) throw new DamagedUpstream("it is an HTML page, not JSON");
  try {
    return JSON.parse(text);
  } catch {
    const end = /[}\]]\s*$/.test(text) ? "damaged" : "cut off";
    throw new DamagedUpstream(`it is not JSON: ${end} after ${text.length} characters`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As the catalog's own door has it. */
const highest = 100_000;

/**
 * A rate in USD per million tokens; a text in place of a number says why not. Text such as "free" is no zero.
 *
 * @param times  what makes their unit ours: 1e6 where they price one token
 */
export function parseRate(value: unknown, times = 1): number | string {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return `is ${JSON.stringify(value)?.slice(0, 40)}, not a number`;
  }
  if (value < 0) return `is negative, ${value}`;
  // 0.1 + 0.2 of a per-token rate: 1.25e-7 x 1e6 is 0.125 and some dust.
  const rate = Number((value * times).toPrecision(12));
  return rate > highest ? `is ${rate}, beyond all bounds` : rate;
}
