import type { Band, Price, Rates, TierRow, WindowRow } from "./schema";

/** Told of what is wrong: the path inside the price, the value there, and what is allowed. */
export type Report = (path: string, value: unknown, allowed: string) => void;

/** What the schema cannot say of one price. */
export function checkPrice(price: Price, report: Report): void {
  const { from, to, fromAt, toAt, changeSeenBetween: changed, agreement } = price;
  const start = fromAt ?? from;
  const end = toAt ?? to;
  if (end !== undefined && end <= start) report("to", end, `later than the start, ${start}`);
  if (toAt !== undefined && to === undefined) report("toAt", toAt, "only beside `to`");
  if (fromAt !== undefined && !fromAt.startsWith(from)) report("fromAt", fromAt, `an instant of ${from}`);
  if (toAt !== undefined && to !== undefined && !toAt.startsWith(to))
    report("toAt", toAt, `an instant of ${to}`);
  if (changed !== undefined && changed[1] < changed[0]) {
    report("changeSeenBetween", changed, "the earlier date first");
  }
  if (agreement.count !== agreement.by.length) {
    report("agreement.count", agreement.count, `the number of sources in \`by\`, ${agreement.by.length}`);
  }
  checkBands(price.bands ?? [], price.rates, "bands", report);
  for (const [tier, row] of Object.entries(price.tiers ?? {})) {
    checkTier(row, price, (path, value, allowed) => report(`tiers.${tier}.${path}`, value, allowed));
  }
  checkWindows(price.windows ?? [], price.rates, report);
}

function checkBands(bands: readonly Band[], rates: Rates, path: string, report: Report): void {
  bands.forEach((band, position) => {
    const before = bands[position - 1];
    if (before !== undefined && band.above <= before.above) {
      report(`${path}[${position}].above`, band.above, `above ${before.above}, the band before`);
    }
    checkKnownMeters(band.rates, rates, `${path}[${position}].rates`, report);
  });
}

/** A tier completes or replaces the standard row: it can neither price what that lacks nor cut the prompt elsewhere. */
function checkTier(row: TierRow, price: Price, report: Report): void {
  if (row.rates === undefined && row.factor === undefined && row.factorRange === undefined) {
    report("rates", undefined, "rates, a factor or a range of factors");
  }
  if (row.factorRange !== undefined && row.factorRange[1] < row.factorRange[0]) {
    report("factorRange", row.factorRange, "the lower factor first");
  }
  checkKnownMeters(row.rates ?? {}, price.rates, "rates", report);
  const thresholds = (price.bands ?? []).map((band) => band.above);
  (row.bands ?? []).forEach((band, position) => {
    if (!thresholds.includes(band.above)) {
      report(
        `bands[${position}].above`,
        band.above,
        `a threshold of the price: ${thresholds.join(", ") || "none"}`,
      );
    }
  });
  checkBands(row.bands ?? [], price.rates, "bands", report);
}

function checkKnownMeters(rates: Rates, base: Rates, path: string, report: Report): void {
  for (const [meter, rate] of Object.entries(rates)) {
    if (!(meter in base))
      report(`${path}.${meter}`, rate, `a meter the price itself has: ${Object.keys(base).join(", ")}`);
  }
}

function checkWindows(windows: readonly WindowRow[], rates: Rates, report: Report): void {
  windows.forEach((row, position) => {
    const path = `windows[${position}]`;
    if (row.window !== windows[0]?.window) {
      report(
        `${path}.window`,
        row.window,
        `the same as the others, ${windows[0]?.window}: the base rates are the rest`,
      );
    }
    if (row.fromAt !== undefined && row.toAt !== undefined && row.toAt <= row.fromAt) {
      report(`${path}.toAt`, row.toAt, `later than ${row.fromAt}`);
    }
    checkKnownMeters(row.rates, rates, `${path}.rates`, report);
    windows.slice(0, position).forEach((other, before) => {
      const apart = endsBefore(other, row) || endsBefore(row, other);
      if (!apart) report(path, row.fromAt ?? "always", `a time after windows[${before}]`);
    });
  });
}

function endsBefore(a: WindowRow, b: WindowRow): boolean {
  return a.toAt !== undefined && b.fromAt !== undefined && a.toAt <= b.fromAt;
}

const wholes = [
  ["cacheRead", "input"],
  ["audioCacheRead", "audioInput"],
  ["imageCacheRead", "imageInput"],
] as const;

/** Odd, but it happens: a cached rate above its whole's would cost more than no cache. */
export function warnOfPrice(price: Price, report: Report): void {
  const { seen } = price;
  if (seen !== undefined && seen.last < seen.first) {
    report("seen.last", seen.last, `usually not before ${seen.first}`);
  }
  for (const [part, whole] of wholes) {
    const partRate = price.rates[part];
    const wholeRate = price.rates[whole];
    if (partRate !== undefined && wholeRate !== undefined && partRate > wholeRate) {
      report(`rates.${part}`, partRate, `usually at most the rate of ${whole}, ${wholeRate}`);
    }
  }
  const batch = price.tiers?.batch?.rates?.input;
  if (batch !== undefined && price.rates.input !== undefined && batch > price.rates.input) {
    report("tiers.batch.rates.input", batch, `usually at most the standard rate, ${price.rates.input}`);
  }
}
