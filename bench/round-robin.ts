/**
 * Time several jobs in turns, so that a slow second of the machine falls on all of them, and take each one's median.
 *
 * @param jobs  each does `size` pieces of work per call
 * @returns pieces per second, by job
 */
export function measureInTurns<Name extends string>(
  jobs: Readonly<Record<Name, () => void>>,
  size: number,
  { rounds = 25, warmUp = 5 } = {},
): Record<Name, number> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const from = performance.now();
      jobs[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - from);
    }
  }
  const rates = names.map((name) => [name, (size / median(times.get(name) ?? [])) * 1000] as const);
  return Object.fromEntries(rates) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
