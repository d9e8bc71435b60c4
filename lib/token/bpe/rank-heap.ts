/** Rank and position in one double: ranks stay below 2^20 and positions below 2^32, so 2^52 holds both exactly. */
const POSITIONS = 2 ** 32;

/** A binary min-heap of (rank, position); of equal ranks the leftmost comes first. */
export class RankHeap {
  size = 0;
  private items = new Float64Array(256);

  clear(room: number): void {
    this.size = 0;
    if (this.items.length < room) this.items = new Float64Array(room);
  }

  release(): void {
    this.items = new Float64Array(256);
  }

  topRank(): number {
    return Math.floor(this.items[0]! / POSITIONS);
  }

  topPosition(): number {
    const item = this.items[0]!;
    return item - Math.floor(item / POSITIONS) * POSITIONS; // several times quicker than % on doubles
  }

  /** Adds without ordering; `arrange` must follow. */
  append(rank: number, position: number): void {
    this.items[this.size++] = rank * POSITIONS + position;
  }

  arrange(): void {
    for (let i = (this.size >> 1) - 1; i >= 0; i--) this.sink(i, this.items[i]!);
  }

  push(rank: number, position: number): void {
    if (this.size === this.items.length) this.grow();
    const { items } = this;
    const item = rank * POSITIONS + position;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent]! <= item) break;
      items[i] = items[parent]!;
      i = parent;
    }
    items[i] = item;
  }

  pop(): void {
    this.size--;
    if (this.size > 0) this.sink(0, this.items[this.size]!);
  }

  private sink(from: number, item: number): void {
    const { items, size } = this;
    let i = from;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && items[child + 1]! < items[child]!) child++;
      if (items[child]! >= item) break;
      items[i] = items[child]!;
      i = child;
    }
    items[i] = item;
  }

  private grow(): void {
    const larger = new Float64Array(this.items.length * 2);
    larger.set(this.items);
    this.items = larger;
  }
}
