interface Lifetime {
  recorded: string;
  withdrawn?: string | undefined;
}

/** Orders edition names: by date, then by number; `2026-09-23-10` comes after `2026-09-23-2`. */
export function compareEditions(a: string, b: string): number {
  const [dateA, numberA] = splitName(a);
  const [dateB, numberB] = splitName(b);
  return dateA === dateB ? numberA - numberB : dateA < dateB ? -1 : 1;
}

function splitName(edition: string): [string, number] {
  const number = edition.slice(11);
  return [edition.slice(0, 10), number === "" ? 1 : Number(number)];
}

/** Whether some edition holds both records. */
export function livesMeet(a: Lifetime, b: Lifetime): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Lifetime, b: Lifetime): boolean {
  return b.withdrawn === undefined || compareEditions(a.recorded, b.withdrawn) < 0;
}
