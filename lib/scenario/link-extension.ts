import { UnreadableBytes } from "./code-bytes";
import { type Container, isContainer, isSame, keysOf, ownValue } from "./code-same";

/** Where something stands in the document, and what: `["workloads", "0", "owner", "Ana"]`. */
export type Addition = [...path: string[], value: unknown];

/**
 * What a document has beyond what the tables carried of it: keys that no table names, and anything else that did not come
 * back the same. By name, so that it stays readable when a later schema knows the key.
 */
export function findAdditions(document: Container, carried: Container): Addition[] {
  return keysOf(document).flatMap((key): Addition[] => {
    const value = document[key];
    const found = ownValue(carried, key);
    if (isSame(value, found)) return [];
    if (isContainer(value) && isContainer(found) && canGrow(value, found)) {
      return findAdditions(value, found).map((addition): Addition => [key, ...addition]);
    }
    return [[key, value]];
  });
}

/** @throws UnreadableBytes where a path leads nowhere */
export function addAdditions(document: Container, additions: unknown): void {
  if (!Array.isArray(additions)) throw new UnreadableBytes("its additions are no list");
  for (const addition of additions) {
    if (!Array.isArray(addition) || addition.length < 2)
      throw new UnreadableBytes("an addition has no place");
    const path = addition.slice(0, -1).map(String);
    const last = path.pop() ?? "";
    const place = path.reduce<unknown>(
      (at, key) => (isContainer(at) ? ownValue(at, key) : undefined),
      document,
    );
    if (!isContainer(place)) throw new UnreadableBytes("an addition has no place");
    // Defined, not assigned: assigning to `__proto__` would change the object instead of its keys.
    Object.defineProperty(place, last, {
      value: addition[addition.length - 1],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}

function canGrow(value: Container, found: Container): boolean {
  if (Array.isArray(value)) return Array.isArray(found) && value.length === found.length;
  return !Array.isArray(found);
}
