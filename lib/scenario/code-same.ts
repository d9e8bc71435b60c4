/**
 * Whether two JSON-like values are the same, in whatever order their keys stand. 0 and -0 differ; a key whose value is
 * `undefined` counts as absent.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isContainer(one) || !isContainer(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = keysOf(one);
  return keys.length === keysOf(other).length && keys.every((key) => isSame(one[key], ownValue(other, key)));
}

export type Container = Record<string, unknown>;

/** Objects and arrays alike; an array's keys are its indices. */
export function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** Keys that hold something, in code-unit order. */
export function keysOf(value: Container): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
}

/** `constructor` and the like are not inherited here. */
export function ownValue(value: Container, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
