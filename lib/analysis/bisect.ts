/**
 * Where a function changes sign between two points, on a logarithmic scale; null where it doesn't.
 *
 * @param steps  points tried first, so that a change within the range is found although both ends agree
 */
export function findCrossing(
  difference: (x: number) => number | null,
  low: number,
  high: number,
  steps = 24,
): number | null {
  const ratio = (high / low) ** (1 / steps);
  let from = low;
  let before = difference(from);
  for (let step = 1; step <= steps; step++) {
    const to = low * ratio ** step;
    const after = difference(to);
    if (before === null || after === null) return null;
    if (before !== 0 && Math.sign(before) !== Math.sign(after)) return narrow(difference, from, to, before);
    [from, before] = [to, after];
  }
  return null;
}

function narrow(
  difference: (x: number) => number | null,
  low: number,
  high: number,
  atLow: number,
): number | null {
  let [from, to] = [low, high];
  for (let round = 0; round < 40 && to / from > 1 + 1e-9; round++) {
    const middle = Math.sqrt(from * to);
    const value = difference(middle);
    if (value === null) return null;
    if (Math.sign(value) === Math.sign(atLow)) from = middle;
    else to = middle;
  }
  return Math.sqrt(from * to);
}
