/**
 * A formula together with what it comes to.
 *
 * The workbook carries both: the text recalculates in a spreadsheet, the value is what it shows before it does. Making them
 * with the same call is what keeps them equal.
 */
export interface Expr {
  /** The formula without its equals sign, as a cell of the sheet `on` writes it. */
  text: (on: string) => string;
  /** NaN where the spreadsheet has an error. */
  value: number;
  /** How tightly the text binds: an operand that binds less stands in brackets. */
  rank: Rank;
  /** Whether no cell is read, so that a plain number says the same. */
  isConstant: boolean;
}

/** Comparison, sum, product, power, and what needs no brackets at all. */
type Rank = 0 | 1 | 2 | 3 | 4;

const atom: Rank = 4;

/** What lies nearer to nought is nought to a spreadsheet. */
const least = 1e-300;

export function num(given: number): Expr {
  const value = Math.abs(given) < least ? 0 : given;
  return { text: () => writeNumber(value), value, rank: value < 0 ? 1 : atom, isConstant: true };
}

/** A spreadsheet reads no more than 17 digits, and knows no `1e-7` in small letters. */
function writeNumber(value: number): string {
  return Number.isNaN(value) ? "NA()" : String(value).toUpperCase();
}

export const zero = num(0);
export const one = num(1);

/** An error that stays visible: missing is never zero. */
export const missing: Expr = { text: () => "NA()", value: Number.NaN, rank: atom, isConstant: false };

function bracketed({ text, rank }: Expr, least: Rank): (on: string) => string {
  return rank >= least ? text : (on) => `(${text(on)})`;
}

function joined(parts: readonly ((on: string) => string)[], between: string): (on: string) => string {
  return (on) => parts.map((part) => part(on)).join(between);
}

function areConstant(parts: readonly Expr[]): boolean {
  return parts.every(({ isConstant }) => isConstant);
}

/** Noughts are left out. */
export function add(...given: Expr[]): Expr {
  const parts = given.filter((part) => !(part.isConstant && part.value === 0));
  const value = given.reduce((sum, part) => sum + part.value, 0);
  if (areConstant(parts)) return num(value);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return {
    text: joined(
      parts.map((part) => bracketed(part, 1)),
      "+",
    ),
    value,
    rank: 1,
    isConstant: false,
  };
}

export function sub(a: Expr, b: Expr): Expr {
  if (b.isConstant && b.value === 0) return a;
  if (a.isConstant && b.isConstant) return num(a.value - b.value);
  const parts = [bracketed(a, 1), bracketed(b, 2)];
  return { text: joined(parts, "-"), value: a.value - b.value, rank: 1, isConstant: false };
}

/** Ones are left out, and a product with nought is nought. */
export function mul(...given: Expr[]): Expr {
  if (given.some((part) => part.isConstant && part.value === 0)) return zero;
  const parts = given.filter((part) => !(part.isConstant && part.value === 1));
  const value = given.reduce((product, part) => product * part.value, 1);
  if (areConstant(parts)) return num(value);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return {
    text: joined(
      parts.map((part) => bracketed(part, 2)),
      "*",
    ),
    value,
    rank: 2,
    isConstant: false,
  };
}

export function div(a: Expr, b: Expr): Expr {
  if (b.isConstant && b.value === 1) return a;
  if (a.isConstant && b.isConstant) return num(a.value / b.value);
  const parts = [bracketed(a, 2), bracketed(b, 3)];
  return { text: joined(parts, "/"), value: a.value / b.value, rank: 2, isConstant: false };
}

export function pow(a: Expr, b: Expr): Expr {
  if (b.isConstant && b.value === 1) return a;
  if (areConstant([a, b])) return num(a.value ** b.value);
  // Nought to the power of nought is an error in a spreadsheet and 1 here; no base of ours is nought.
  const parts = [bracketed(a, 4), bracketed(b, 4)];
  return { text: joined(parts, "^"), value: a.value ** b.value, rank: 3, isConstant: false };
}

export function call(name: string, args: readonly Expr[], value: number): Expr {
  if (areConstant(args) && name !== "NA") return num(value);
  const written = joined(
    args.map(({ text }) => text),
    ",",
  );
  return { text: (on) => `${name}(${written(on)})`, value, rank: atom, isConstant: false };
}

export function min(...parts: Expr[]): Expr {
  return parts.length === 1 && parts[0]
    ? parts[0]
    : call("MIN", parts, Math.min(...parts.map(({ value }) => value)));
}

export function max(...parts: Expr[]): Expr {
  return parts.length === 1 && parts[0]
    ? parts[0]
    : call("MAX", parts, Math.max(...parts.map(({ value }) => value)));
}

/** To whole units, a half upwards; no quantity of ours is negative. */
export function round(part: Expr): Expr {
  return call("ROUND", part.isConstant ? [num(part.value), zero] : [part, zero], Math.round(part.value));
}

/** The whole part. */
export function floor(part: Expr): Expr {
  return call("INT", [part], Math.floor(part.value));
}

/** Of a quantity; ROUNDUP alone takes a shade less than nought for -1. */
export function ceil(part: Expr): Expr {
  const least = max(zero, part);
  return call("ROUNDUP", [least, zero], Math.ceil(least.value));
}

/** What is left after taking `by` away as often as it goes. */
export function mod(part: Expr, by: Expr): Expr {
  return call("MOD", [part, by], part.value % by.value);
}

export function exp(part: Expr): Expr {
  return call("EXP", [part], Math.exp(part.value));
}

export function ln(part: Expr): Expr {
  return call("LN", [part], Math.log(part.value));
}

export function negative(part: Expr): Expr {
  if (part.isConstant) return num(-part.value);
  const written = bracketed(part, 4);
  return { text: (on) => `-${written(on)}`, value: -part.value, rank: 1, isConstant: false };
}

/** Whether something holds: the value is 1 or 0, and an error where one side is. */
type Comparison = "<" | "<=" | ">" | ">=" | "=" | "<>";

export function compare(a: Expr, how: Comparison, b: Expr): Expr {
  const isError = Number.isNaN(a.value) || Number.isNaN(b.value);
  const value = isError ? Number.NaN : Number(holds(a.value, how, b.value));
  if (areConstant([a, b])) return num(value);
  return { text: joined([bracketed(a, 1), bracketed(b, 1)], how), value, rank: 0, isConstant: false };
}

function holds(a: number, how: Comparison, b: number): boolean {
  switch (how) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "=":
      return a === b;
    case "<>":
      return a !== b;
  }
}

export function and(...conditions: Expr[]): Expr {
  const open = conditions.filter((condition) => !(condition.isConstant && condition.value === 1));
  const isError = conditions.some((condition) => Number.isNaN(condition.value));
  const value = isError ? Number.NaN : Number(conditions.every((condition) => condition.value === 1));
  const [first] = open;
  if (first === undefined) return one;
  return open.length === 1 ? first : call("AND", open, value);
}

/** One of two, by a condition; one that is known is not written. */
export function when(condition: Expr, yes: Expr, no: Expr): Expr {
  const chosen = condition.value === 1 ? yes : no;
  if (condition.isConstant) return chosen;
  const value = Number.isNaN(condition.value) ? Number.NaN : chosen.value;
  return { ...call("IF", [condition, yes, no], value), isConstant: false };
}
