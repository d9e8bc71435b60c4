import { fail } from "../unit/failure";
import type { EditionsFile } from "./schema";

interface Lifetime {
  recorded: string;
  withdrawn?: string | undefined;
}

/** The editions in their order; `2026-09-23-2` comes after `2026-09-23` because the file says so. */
export class EditionOrder {
  readonly names: readonly string[];
  private readonly positions: ReadonlyMap<string, number>;

  constructor(file: EditionsFile) {
    this.names = file.editions.map(({ edition }) => edition);
    this.positions = new Map(this.names.map((name, position) => [name, position]));
  }

  newest(): string {
    return (
      this.names[this.names.length - 1] ?? fail("unknown-edition", "edition", null, "there is no edition")
    );
  }

  has(edition: string): boolean {
    return this.positions.has(edition);
  }

  /** @throws unknown-edition */
  private positionOf(edition: string): number {
    const position = this.positions.get(edition);
    if (position !== undefined) return position;
    return fail(
      "unknown-edition",
      "edition",
      edition,
      `there is no edition ${edition}; the newest is ${this.newest()}`,
      this.names,
    );
  }

  /**
   * Tells which records an edition holds: recorded by then, and not withdrawn by then. A record of an edition that is
   * not listed yet belongs to none.
   */
  holder(edition: string): (record: Lifetime) => boolean {
    const at = this.positionOf(edition);
    return ({ recorded, withdrawn }) => {
      const since = this.positions.get(recorded);
      if (since === undefined || since > at) return false;
      const until = withdrawn === undefined ? undefined : this.positions.get(withdrawn);
      return until === undefined || until > at;
    };
  }
}

/** A record as its edition knows it: the day it was dropped is a later edition's knowledge. */
export function withoutWithdrawal<T extends Lifetime>(record: T): T {
  if (record.withdrawn === undefined) return record;
  const { withdrawn: _, ...rest } = record;
  return rest as T;
}

/** The bare content of a record, without when it was recorded or dropped. */
export function withoutLifetime<T extends Lifetime>(record: T): Omit<T, "recorded" | "withdrawn"> {
  const { recorded: _, withdrawn: __, ...rest } = record;
  return rest;
}
