import type { CatalogOf } from "@/lib/billing/price-request";
import type { Catalog } from "@/lib/catalog/catalog";
import { type Failure, RatebookError } from "@/lib/unit/failure";

/**
 * Thrown where the time of a request is up. Not a `RatebookError`, which a bill would take for an unpriced line.
 */
class TimeUpError extends Error {}

/**
 * The time of one request.
 *
 * The library has no clock. Whatever takes long asks the catalog for models again and again, and a catalog lent by
 * `lend` looks at the clock when it is asked; so an answer stops at the next model, and not in the middle of one.
 */
export class Stopwatch {
  readonly #seconds: number;
  readonly #now: () => number;
  readonly #end: number;

  /** @param now  milliseconds of a clock that never goes back */
  constructor(seconds: number, now: () => number = () => performance.now()) {
    this.#seconds = seconds;
    this.#now = now;
    this.#end = now() + seconds * 1000;
  }

  lend(catalogOf: CatalogOf): CatalogOf {
    return (edition) => this.#watch(catalogOf(edition));
  }

  /** Run one answer within the time that is left. @throws RatebookError `time-limit` */
  async run<Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> {
    try {
      this.#check();
      return await answer();
    } catch (error) {
      if (error instanceof TimeUpError) throw new RatebookError(this.#failure());
      throw error;
    }
  }

  #watch(catalog: Catalog): Catalog {
    const check = () => this.#check();
    return {
      ...catalog,
      get index() {
        check();
        return catalog.index;
      },
    };
  }

  #check(): void {
    if (this.#now() > this.#end) throw new TimeUpError();
  }

  #failure(): Failure {
    const seconds = this.#seconds;
    return {
      code: "time-limit",
      field: "request",
      value: null,
      message: `working out the answer took more than ${seconds} seconds and was stopped`,
      allowed: `what takes at most ${seconds} seconds: fewer workloads, routes, turns, months or ranges, or fewer members of an array; the command line has no limit`,
    };
  }
}
