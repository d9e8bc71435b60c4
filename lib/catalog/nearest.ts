import { distance } from "fastest-levenshtein";
import { compareText } from "../unit/compare";
import type { Catalog } from "./catalog";

/** Words that many ids share and that say little about which model is meant. */
const weak: ReadonlySet<string> = new Set(["latest", "preview", "exp", "model"]);

interface Id {
  id: string;
  lower: string;
  words: Bag;
  pairs: Bag;
}

/** Words with repeats, and what they weigh together. */
interface Bag {
  words: readonly string[];
  total: number;
}

const idsOf = new WeakMap<Catalog, readonly Id[]>();
/** A stream tends to repeat one wrong id; ranking 400 ids a million times would take minutes. */
const answers = new WeakMap<Catalog, Map<string, string[]>>();
const answersKept = 200;

/**
 * Real ids that look like one that does not exist, best first; one per model.
 *
 * Ids are compared by words, so that a wrong date or a swapped order costs little: `gpt-4-turbo-2025-08` is near
 * `gpt-4-turbo`, `claude-3.5-opus` near the Opus of Claude 3 and the Sonnet of 3.5.
 */
export function nearestIds(catalog: Catalog, id: string, count = 5): string[] {
  const wanted = toId(id.slice(0, 100));
  const key = `${count} ${wanted.lower}`;
  const kept = answers.get(catalog) ?? new Map<string, string[]>();
  answers.set(catalog, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= answersKept) kept.clear();
  const found = rank(catalog, wanted, count);
  kept.set(key, found);
  return found;
}

function rank(catalog: Catalog, wanted: Id, count: number): string[] {
  const ranked = allIds(catalog)
    .map((known) => ({ id: known.id, score: similarity(wanted, known) }))
    .sort((a, b) => b.score - a.score || a.id.length - b.id.length || compareText(a.id, b.id));
  const offered: string[] = [];
  const models = new Set<unknown>();
  for (const { id: candidate } of ranked) {
    const model = catalog.index.get(candidate.toLowerCase())?.[0];
    if (models.has(model)) continue;
    models.add(model);
    offered.push(candidate);
    if (offered.length === count) break;
  }
  return offered;
}

function allIds(catalog: Catalog): readonly Id[] {
  const known = idsOf.get(catalog);
  if (known !== undefined) return known;
  const ids = catalog.models.flatMap((model) => [model.id, ...model.aliases]).map(toId);
  idsOf.set(catalog, ids);
  return ids;
}

function toId(id: string): Id {
  const lower = id.toLowerCase();
  const words = splitWords(lower);
  return { id, lower, words: toBag(words), pairs: toBag(toPairs(words)) };
}

function toBag(words: readonly string[]): Bag {
  return { words, total: words.reduce((total, word) => total + weight(word), 0) };
}

function splitWords(id: string): string[] {
  return id
    .replace(/^[a-z-]+\//, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/**
 * 0 to 1: half for shared words, a quarter for pairs that stand in the same order (so that `claude-3.5-opus` finds both
 * `claude-3-5-…` and `claude-3-opus`, not only `claude-opus-5`), a quarter for the spelling.
 */
function similarity(a: Id, b: Id): number {
  const spelling = 1 - distance(a.lower, b.lower) / Math.max(a.lower.length, b.lower.length, 1);
  return 0.5 * overlap(a.words, b.words) + 0.25 * overlap(a.pairs, b.pairs) + 0.25 * spelling;
}

function overlap(a: Bag, b: Bag): number {
  const rest = [...b.words];
  let shared = 0;
  for (const word of a.words) {
    const position = rest.indexOf(word);
    if (position < 0) continue;
    rest.splice(position, 1);
    shared += weight(word);
  }
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * shared) / total;
}

function toPairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, position) => `${words[position]} ${word}`);
}

/** A date says little, a name or a version all. */
function weight(words: string): number {
  const strong = words.split(" ").every((word) => !/^(\d{4,}|0\d)$/.test(word) && !weak.has(word));
  return strong ? 1 : 0.2;
}
