const NONE = -1;

/**
 * Positions by rank, for merging pieces of any length: a heap of the ranks in use, and a linked list of positions for
 * each. An unbroken run has few distinct ranks however long it is, so the heap stays small where a heap of positions
 * would not fit the processor's cache, and the work per merge stays constant.
 */
export class RankBuckets {
  private readonly first: Int32Array;
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  private rankOf = new Int32Array(0);
  private heap = new Int32Array(1024);
  private heapSize = 0;
  /** Whether a rank is in the heap; it may stay there with an empty list. */
  private readonly queued: Uint8Array;
  private batch = new Int32Array(1024);

  constructor(ranks: number) {
    this.first = new Int32Array(ranks).fill(NONE);
    this.queued = new Uint8Array(ranks);
  }

  /** Makes room. A merge ends with every list empty, so nothing is kept from one piece to the next. */
  reserve(positions: number): void {
    if (this.rankOf.length >= positions) return;
    const room = roomFor(positions);
    this.next = new Int32Array(room);
    this.previous = new Int32Array(room);
    this.rankOf = new Int32Array(room).fill(NONE);
  }

  /** Puts a position under another rank, NONE (-1) for under none. */
  move(position: number, rank: number): void {
    const { first, next, previous, rankOf } = this;
    const old = rankOf[position]!;
    if (old === rank) return;
    if (old !== NONE) {
      const before = previous[position]!;
      const after = next[position]!;
      if (before === NONE) first[old] = after;
      else next[before] = after;
      if (after !== NONE) previous[after] = before;
    }
    rankOf[position] = rank;
    if (rank === NONE) return;
    const head = first[rank]!;
    next[position] = head;
    previous[position] = NONE;
    if (head !== NONE) previous[head] = position;
    first[rank] = position;
    if (this.queued[rank] === 0) this.push(rank);
  }

  rankAt(position: number): number {
    return this.rankOf[position]!;
  }

  /** The lowest rank any position is under, or -1. */
  lowest(): number {
    while (this.heapSize > 0) {
      const rank = this.heap[0]!;
      if (this.first[rank] !== NONE) return rank;
      this.pop();
    }
    return NONE;
  }

  /** The positions under a rank, ascending. Valid until the next call. */
  positionsOf(rank: number): Int32Array {
    let count = 0;
    let ascending = true;
    for (let position = this.first[rank]!; position !== NONE; position = this.next[position]!) {
      if (count === this.batch.length) this.batch = grown(this.batch);
      if (count > 0 && this.batch[count - 1]! > position) ascending = false;
      this.batch[count++] = position;
    }
    const positions = this.batch.subarray(0, count);
    return ascending ? positions : positions.sort();
  }

  private push(rank: number): void {
    if (this.heapSize === this.heap.length) this.heap = grown(this.heap);
    this.queued[rank] = 1;
    const { heap } = this;
    let i = this.heapSize++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (heap[parent]! <= rank) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = rank;
  }

  private pop(): void {
    const { heap } = this;
    this.queued[heap[0]!] = 0;
    const size = --this.heapSize;
    const rank = heap[size]!;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= rank) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = rank;
  }
}

/** Twice what is asked for while that is little, so that growing pieces do not allocate each time; else just enough. */
export function roomFor(length: number): number {
  return Math.max(length, Math.min(2 * length, 1 << 16));
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
