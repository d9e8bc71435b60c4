import { resolveOffer, ttlHours } from "../../usage/route-terms";
import { compare, div, type Expr, floor, max, min, mul, num, one, round, sub, when, zero } from "./expr";
import { lognormalCappedMean, lognormalCdf, spreadAt } from "./lognormal-cells";
import type { PlannedRow, RouteWork, SpreadCells } from "./traffic";

/** What a call finds in the cache, as a suffix of the columns that follow from it. */
export type Found = "All" | "Own" | "Prefix" | "Nothing";
export type CachedColumns = `read${Found}` | `written${Found}`;

/** What caching by the traffic depends on beside the calls: `warmthOf` of `lib/usage`, in cells. */
export interface WarmthCells {
  minimum: Expr;
  step: Expr;
  /** Hours. */
  ttl: Expr;
  /** The chance that the next call of a unit comes before what the last one left is gone. */
  own: Expr;
  /** The mean hours that one more call keeps the prefix warm. */
  warmGap: Expr;
  sliding: boolean;
  newest: boolean;
  isStored: boolean;
  writes: "cacheWrite5m" | "cacheWrite1h" | "input";
  automatic: boolean;
}

/** Null where caching doesn't follow from the traffic, or the model has no cached price. */
export function warmthCells(work: RouteWork): WarmthCells | null {
  const { t, workload, terms } = work;
  const { caching } = workload;
  const { cache } = terms;
  if (caching.kind !== "traffic" || cache === null) return null;
  const offer = resolveOffer(cache, caching.ttl);
  const isStored = caching.stored !== undefined;
  const rules = {
    minimum: cache.minimum === 0 ? zero : work.given(t("usage.minimum"), cache.minimum),
    step: cache.step === 1 ? one : work.given(t("usage.cacheStep"), cache.step),
    sliding: caching.sliding ?? cache.refreshes,
    newest: !isStored && caching.upTo === "newest",
    isStored,
    writes: isStored ? ("input" as const) : offer.writes,
    automatic: cache.automatic,
  };
  if (isStored) return { ...rules, ttl: zero, own: zero, warmGap: zero };
  const ttl = work.given(t("usage.ttl"), ttlHours[offer.ttl]);
  const gap = gapCells(work, ttl);
  return { ...rules, ttl, ...gap };
}

/** Where the gap is one figure it is below the lifetime or it isn't; otherwise it is lognormal. */
function gapCells(work: RouteWork, ttl: Expr): Pick<WarmthCells, "own" | "warmGap"> {
  const { caching } = work.workload;
  if (caching.kind !== "traffic") return { own: zero, warmGap: zero };
  const path = `${work.path}.caching.gap`;
  const seconds = mul(ttl, num(3600));
  if ("seconds" in caching.gap) {
    const given = work.inputs.at(`${path}.seconds`);
    return {
      own: work.place(work.t("usage.gapWarm"), when(compare(given, "<", seconds), one, zero), "chance"),
      warmGap: work.place(work.t("usage.warmGap"), div(min(given, seconds), num(3600))),
    };
  }
  const spread: SpreadCells = spreadAt(work, path);
  return {
    own: work.place(work.t("usage.gapWarm"), lognormalCdf(spread, seconds), "chance"),
    warmGap: work.place(work.t("usage.warmGap"), div(lognormalCappedMean(spread, seconds), num(3600))),
  };
}

/** The chance that a call finds what its own unit's last call left. */
export function ownChance({ turn, repeated }: PlannedRow, { own, sliding, newest }: WarmthCells): Expr {
  if (turn <= 1) return zero;
  if (sliding) return own;
  return newest && repeated !== zero ? when(compare(repeated, ">", zero), own, zero) : zero;
}

/** Where the parts of one prompt end. */
interface SizeCells {
  text: Expr;
  head: Expr;
  repeatedTo: Expr;
  cacheableTo: Expr;
  varies: boolean;
}

interface PartColumn {
  name: CachedColumns;
  title: string;
  found: Found;
  /** @param read  what the same call reads, as its cell says */
  of: (sizes: SizeCells, read: Expr) => Expr;
}

/** Tokens read and written by what a call finds: `cachedParts` of `lib/usage`, in formulas. */
export function partsFor({ t }: RouteWork, warmth: WarmthCells): PartColumn[] {
  const { minimum, step, newest } = warmth;
  const stepped = (end: Expr, varies: boolean): Expr => {
    if (step === one) return end;
    return varies
      ? max(zero, round(sub(end, div(sub(step, one), num(2)))))
      : mul(floor(div(end, step)), step);
  };
  const readable = (end: Expr, varies: boolean): Expr =>
    minimum === zero ? stepped(end, varies) : when(compare(end, "<", minimum), zero, stepped(end, varies));
  const readAt = (found: Found, sizes: SizeCells): Expr => {
    const head = readable(sizes.head, sizes.varies);
    if (found === "Nothing") return zero;
    if (found !== "Own" || !newest) return min(sizes.text, head);
    return min(sizes.text, max(readable(sizes.repeatedTo, sizes.varies), head));
  };
  const founds: readonly Found[] = warmth.isStored ? ["All"] : ["Own", "Prefix", "Nothing"];
  return founds.flatMap((found): PartColumn[] => {
    const what = t(`usage.found${found}`);
    const read: PartColumn = {
      name: `read${found}`,
      found,
      title: t("usage.readWhere", { what }),
      of: (sizes) => readAt(found, sizes),
    };
    if (warmth.writes === "input") return found === "Nothing" ? [] : [read];
    const written: PartColumn = {
      name: `written${found}`,
      title: t("usage.writtenWhere", { what }),
      found,
      of: (sizes, tokens) => writtenAt(sizes, tokens, warmth),
    };
    return found === "Nothing" ? [written] : [read, written];
  });
}

function writtenAt(sizes: SizeCells, read: Expr, { newest, automatic, minimum }: WarmthCells): Expr {
  const end = !newest ? sizes.head : automatic ? sizes.text : sizes.cacheableTo;
  const writable = minimum === zero ? end : when(compare(end, "<", minimum), zero, end);
  return max(zero, sub(min(sizes.text, writable), read));
}
