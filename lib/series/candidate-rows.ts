import type { CandidateRow } from "../analysis/candidates";

export interface CandidateBar extends CandidateRow {
  amount: number;
  timesCheapest: number;
  /** 1 for the cheapest of those shown to the provider filter. */
  rank: number;
  /** Rows left out between the one above and this one. */
  gapBefore: number;
}

export interface CandidateView {
  /** Cheapest first, as many as were asked for. */
  bars: readonly CandidateBar[];
  /** Rows left out after the last bar. */
  gapAfter: number;
  /** All priced rows, for the table. */
  priced: readonly CandidateBar[];
  unpriced: readonly CandidateRow[];
  providers: readonly string[];
}

export interface CandidateOptions {
  /** Null: all providers. */
  provider?: string | null | undefined;
  /** How many bars; the reader's own models are always among them. Infinity for all. */
  most?: number | undefined;
}

/**
 * The candidates as bars: the cheapest few, then those around each model in use, so that a reader sees both what the
 * floor is and what stands next to their own.
 *
 * `timesCheapest` stays that of the whole market when a provider is filtered.
 */
export function toCandidateRows(
  candidates: readonly CandidateRow[],
  { provider = null, most = 20 }: CandidateOptions = {},
): CandidateView {
  const shown = candidates.filter((row) => provider === null || row.provider === provider);
  const priced = shown
    .flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: row.amount }]))
    .sort((a, b) => a.amount - b.amount)
    .map((row, index) => ({ ...row, timesCheapest: row.timesCheapest ?? 1, rank: index + 1, gapBefore: 0 }));
  const picked = pickAround(
    priced.map((row) => row.inUse),
    most,
  );
  let previous = -1;
  const bars = picked.flatMap((index) => {
    const row = priced[index];
    const gapBefore = index - previous - 1;
    previous = index;
    return row === undefined ? [] : [{ ...row, gapBefore }];
  });
  return {
    bars,
    gapAfter: priced.length - previous - 1,
    priced,
    unpriced: shown.filter((row) => row.amount === null),
    providers: [...new Set(candidates.map((row) => row.provider))],
  };
}

/** Indices to show, ascending: own ones, the first five, then neighbours of the own ones, nearest first. */
function pickAround(own: readonly boolean[], most: number): number[] {
  if (own.length <= most) return own.map((_, index) => index);
  const ownIndices = own.flatMap((isOwn, index) => (isOwn ? [index] : []));
  const picked = new Set(ownIndices);
  const add = (index: number) => {
    if (picked.size < most && index >= 0 && index < own.length) picked.add(index);
  };
  for (let index = 0; index < 5; index += 1) add(index);
  for (let distance = 1; distance < own.length && picked.size < most; distance += 1) {
    for (const index of ownIndices.length > 0 ? ownIndices : [0]) {
      add(index - distance);
      add(index + distance);
    }
  }
  return [...picked].sort((a, b) => a - b);
}
