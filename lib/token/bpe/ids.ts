import type { VocabularyHeader } from "@/lib/token/vocabulary-file";

/** Id of a rank; a negative rank -1 - b is the byte b, of a vocabulary that falls back to bytes. */
export function idOfRank({ ids, byteZeroId, name }: VocabularyHeader, rank: number): number {
  if (rank < 0) return (byteZeroId ?? 0) - 1 - rank;
  for (const [firstRank, firstId, count] of ids)
    if (rank < firstRank + count) return firstId + rank - firstRank;
  throw new RangeError(`${name} has no rank ${rank}`);
}

export function rankOfId({ ids, byteZeroId }: VocabularyHeader, id: number): number | undefined {
  for (const [firstRank, firstId, count] of ids)
    if (id >= firstId && id < firstId + count) return firstRank + id - firstId;
  return byteZeroId !== undefined && id >= byteZeroId && id < byteZeroId + 256
    ? -1 - (id - byteZeroId)
    : undefined;
}
