/**
 * Results kept by a key that says all they follow from, for work that is asked for again and again.
 *
 * Emptied when it is full, so that memory stays bounded; a result is then worked out anew and is the same.
 */
export class Kept<Value> {
  readonly #values = new Map<string, Value>();
  #size = 0;

  /**
   * @param most  the sum of sizes it holds
   * @param sizeOf  default: every result counts for one
   */
  constructor(
    readonly most: number,
    readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  get(key: string, make: () => Value): Value {
    const found = this.#values.get(key);
    if (found !== undefined) return found;
    const value = make();
    this.#size += this.sizeOf(value);
    if (this.#size > this.most) {
      this.#values.clear();
      this.#size = this.sizeOf(value);
    }
    this.#values.set(key, value);
    return value;
  }
}
