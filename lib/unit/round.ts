/**
 * Sums of doubles miss a decimal tie by their last bits (1.005 is stored as 1.00499999999999989…). Reading 15
 * significant digits first decides the tie on the figure people would write down.
 */
function shift(amount: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = amount.toPrecision(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** `-0` prints as "-0.00". */
function withoutNegativeZero(amount: number): number {
  return amount === 0 ? 0 : amount;
}

/**
 * Round to `digits` decimals; a tie goes away from zero, so that a saving rounds like the cost it mirrors.
 *
 * @param digits  decimals kept; negative for tens, hundreds, …
 * @example 1.005 to 2 -> 1.01, 1.0049 to 2 -> 1, -1.005 to 2 -> -1.01
 */
export function roundHalfUp(amount: number, digits: number): number {
  if (!Number.isFinite(amount) || amount === 0) return withoutNegativeZero(amount);
  const rounded = Math.round(shift(Math.abs(amount), digits));
  return withoutNegativeZero(Math.sign(amount) * shift(rounded, -digits));
}

/**
 * Round to significant digits, ties away from zero.
 *
 * @example 0.0043125 to 4 -> 0.004313, 12345 to 4 -> 12350
 */
export function roundSignificant(amount: number, significant: number): number {
  if (!Number.isFinite(amount) || amount === 0) return withoutNegativeZero(amount);
  return roundHalfUp(amount, significant - 1 - magnitude(amount));
}

/** The power of ten of the first digit: 0 for 1 to 9.99, -4 for 0.0003. */
export function magnitude(amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return 0;
  return Number(Math.abs(amount).toExponential(14).split("e")[1]);
}

/** Decimals needed to write the figure in full, as far as 15 significant digits go. */
export function countDecimals(amount: number): number {
  if (!Number.isFinite(amount)) return 0;
  const [mantissa = "0", exponent = "0"] = Number(amount.toPrecision(15)).toExponential().split("e");
  const decimals = (mantissa.split(".")[1]?.length ?? 0) - Number(exponent);
  return Math.max(0, decimals);
}

/**
 * Round a column so that what is shown adds up to its total rounded once.
 *
 * Largest remainder: every line is cut, and the units that are missing go to the lines that lost most; of equal ones
 * to the first. A line moves by at most one unit of the last digit.
 *
 * @param total  what is shown must add up to it; given where the column is itself a part of one that was rounded
 * @example [0.333, 0.333, 0.334] to 2 -> [0.33, 0.33, 0.34]; [0.005, 0.005] to 2 -> [0.01, 0]
 */
export function roundLines(
  amounts: readonly number[],
  digits: number,
  total: number = amounts.reduce((sum, amount) => sum + amount, 0),
): number[] {
  const scaled = amounts.map((amount) => shift(amount, digits));
  const units = scaled.map(Math.floor);
  let missing = Math.round(shift(roundHalfUp(total, digits), digits)) - units.reduce((a, b) => a + b, 0);
  const byRemainder = scaled
    .map((amount, index) => ({ index, lost: amount - (units[index] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    missing -= 1;
  }
  return units.map((unit) => withoutNegativeZero(shift(unit, -digits)));
}

/** Sum figures that were rounded to `digits`, without the dust of adding doubles. */
export function sumRounded(amounts: readonly number[], digits: number): number {
  return roundHalfUp(
    amounts.reduce((sum, amount) => sum + amount, 0),
    digits,
  );
}

/**
 * Decimals in which a bill is shown: the cents, and where cents would leave fewer than two significant digits of the
 * total, as many as keep four.
 *
 * Decided on the rounded total: 0.0996 prints as $0.10, not as $0.09960 beside it.
 *
 * @example 1284.17 -> 2, 0.10 -> 2, 0.0949 -> 5, 0.0003 -> 7
 */
export function getBillDigits(total: number): number {
  if (total === 0 || Math.abs(roundHalfUp(total, 2)) >= 0.1) return 2;
  return Math.min(12, 3 - magnitude(roundSignificant(total, 4)));
}

/**
 * The figures of one bill: its total rounded once, and lines that add up to it.
 *
 * @param groups  the group of each line; with it, every group's subtotal is made to add up to the total first and its
 * lines then to the subtotal, so that a workload costs the same where only workloads are shown
 */
export function roundColumn(
  amounts: readonly number[],
  groups: readonly string[] = [],
): { shown: number[]; total: number; digits: number } {
  const exact = amounts.reduce((sum, amount) => sum + amount, 0);
  const most = getBillDigits(exact);
  const indices = new Map<string, number[]>();
  amounts.forEach((_, index) => {
    const group = groups[index] ?? "";
    indices.set(group, [...(indices.get(group) ?? []), index]);
  });
  const members = [...indices.values()].map((group) => group.map((index) => amounts[index] ?? 0));
  const subtotals = roundLines(
    members.map((group) => group.reduce((sum, amount) => sum + amount, 0)),
    most,
    exact,
  );
  const shown = amounts.map(() => 0);
  [...indices.values()].forEach((group, at) => {
    const lines = roundLines(members[at] ?? [], most, subtotals[at]);
    for (const [position, index] of group.entries()) shown[index] = lines[position] ?? 0;
  });
  const total = roundHalfUp(exact, most);
  // Noughts in which every line of a small bill ends are dropped: $0.0001 + $0.0002, not $0.0001000 + $0.0002000.
  const needed = [total, ...shown].reduce((digits, amount) => Math.max(digits, countDecimals(amount)), 2);
  return { shown, total, digits: Math.min(most, needed) };
}
