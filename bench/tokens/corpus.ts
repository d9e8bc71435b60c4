import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeRandom, pick } from "@/lib/token/fixtures/random";

/** Bench texts, made from the files `npm ci` leaves: nothing is downloaded and nothing is kept. */
export type CorpusName = "english" | "chinese" | "code" | "json" | "mixed";
export const CORPORA: CorpusName[] = ["english", "chinese", "code", "json", "mixed"];

/** Every installed package, but platform builds (which differ from machine to machine) and the texts' own tokenizers. */
const PACKAGES = readdirSync("node_modules")
  .flatMap((name) =>
    name.startsWith("@")
      ? readdirSync(join("node_modules", name)).map((inner) => `${name}/${inner}`)
      : [name],
  )
  .filter(
    (name) =>
      !/^\.|^@(next|esbuild|rollup|biomejs|img|swc|rolldown|oxc)|tokenizer|tiktoken|(linux|darwin|win32)/.test(
        name,
      ),
  )
  .sort();

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** Distinct units of the wanted kind, up to `most` bytes of source. */
function collect(wanted: RegExp, split: (text: string) => string[], most: number): string[] {
  const units = new Set<string>();
  let size = 0;
  for (const name of PACKAGES) {
    for (const path of filesUnder(join("node_modules", name))) {
      if (!wanted.test(path) || /\.min\.|compiled|babel|\.map$/.test(path)) continue;
      for (const unit of split(readFileSync(path, "utf8"))) {
        if (units.has(unit)) continue;
        units.add(unit);
        size += unit.length;
      }
      if (size > most) return [...units];
    }
  }
  return [...units];
}

const isProse = (text: string): boolean =>
  text.length > 60 && (text.match(/[a-z ,.]/g)?.length ?? 0) > 0.93 * text.length;

function englishUnits(): string[] {
  const paragraphs = collect(/\.md$/, (text) => text.replace(/```[\s\S]*?```/g, "").split(/\n\s*\n/), 20e6);
  const comments = collect(
    /\.(d\.ts|[cm]?js)$/,
    (text) =>
      (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).flatMap((c) =>
        c.replace(/^[ \t]*\/?\*+\/?[ \t]?/gm, "").split(/\n\s*\n|\n@/),
      ),
    60e6,
  );
  return [...new Set([...paragraphs, ...comments].map((unit) => unit.trim()).filter(isProse))].map(
    (unit) => `${unit}\n\n`,
  );
}

function messages(languages: string[]): string[] {
  return languages.flatMap((language) => {
    const path = join("node_modules/typescript/lib", language, "diagnosticMessages.generated.json");
    return Object.values(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>);
  });
}

/**
 * Chinese in files of code is scarce (0.5 MB), so sentences are drawn from a chain over pairs of characters: real
 * words and real lengths between punctuation, in sentences no cache has seen.
 */
function chineseUnits(random: () => number): string[] {
  const sentences = messages(["zh-cn", "zh-tw"]).map((text) =>
    text.replace(/["“”'‘’]?\{\d\}["“”'‘’]?/g, "").replace(/[A-Za-z"'`<>=[\]{}().:;,/\\@#*+-]+/g, ""),
  );
  const followers = new Map<string, string[]>();
  const starts: string[] = [];
  for (const sentence of sentences) {
    const characters = [...sentence.replace(/\s+/g, "")];
    if (characters.length < 4) continue;
    starts.push(characters[0]! + characters[1]!);
    for (let i = 2; i <= characters.length; i++) {
      const key = characters[i - 2]! + characters[i - 1]!;
      const list = followers.get(key);
      if (list) list.push(characters[i] ?? "");
      else followers.set(key, [characters[i] ?? ""]);
    }
  }
  return Array.from({ length: 90_000 }, () => {
    let text = pick(random, starts);
    for (let last = text; text.length < 60; last = text.slice(-2)) {
      const next = pick(random, followers.get(last) ?? [""]);
      if (next === "") break;
      text += next;
    }
    return text.endsWith("。") ? text : `${text}。`;
  });
}

const EMOJI = ["😀", "👍🏽", "👩‍👩‍👧‍👦", "🇰🇷", "❤️‍🔥", "🧑🏿‍💻", "→", "™️"];

function mixedUnits(random: () => number): string[] {
  const lines = messages([
    "cs",
    "de",
    "es",
    "fr",
    "it",
    "ja",
    "ko",
    "pl",
    "pt-br",
    "ru",
    "tr",
    "ru",
    "ja",
    "ko",
  ]);
  const locales = collect(
    /zod.v4.locales.(ar|fa|he|hy|ka|km|th|ur|vi|ta|bn|el|bg|uk|mk|ckb|ps|az|hu)\.js$/,
    (text) => text.split("\n"),
    1e7,
  );
  const catalogues = collect(/\.(po|mo)$/, (text) => text.split("\n"), 1e7);
  return [...lines, ...locales, ...catalogues].map(
    (line) => `${line}${random() < 0.15 ? ` ${pick(random, EMOJI)}` : ""}\n`,
  );
}

function blocks(text: string): string[] {
  const lines = text.split("\n");
  const units: string[] = [];
  for (let i = 0; i < lines.length; i += 24) {
    const unit = `${lines.slice(i, i + 24).join("\n")}\n`;
    if (unit.length < 4000) units.push(unit);
  }
  return units;
}

function unitsOf(name: CorpusName, random: () => number): string[] {
  switch (name) {
    case "english":
      return englishUnits();
    case "chinese":
      return chineseUnits(random);
    case "code":
      return collect(/\.([cm]?js|tsx?)$/, blocks, 20e6);
    case "json":
      return collect(/\.json$/, (text) => (/[\u0400-\uffff]/.test(text) ? [] : blocks(text)), 20e6);
    case "mixed":
      return mixedUnits(random);
  }
}

/** Hands out stretches of one kind of text, each unit in one stretch only; past the last, units are shuffled anew. */
export function makeCorpus(
  name: CorpusName,
  seed = 1,
): { bytes: number; take: (bytes: number) => string; wraps: () => number } {
  const random = makeRandom(seed);
  const units = unitsOf(name, random);
  const sizes = new Map<string, number>();
  const sizeOf = (unit: string): number => {
    let size = sizes.get(unit);
    if (size === undefined) {
      size = Buffer.byteLength(unit);
      sizes.set(unit, size);
    }
    return size;
  };
  const shuffle = (): void => {
    for (let i = units.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [units[i], units[j]] = [units[j]!, units[i]!];
    }
  };
  shuffle();
  let at = 0;
  let wraps = 0;
  const take = (bytes: number): string => {
    const parts: string[] = [];
    for (let size = 0; size < bytes; ) {
      if (at === units.length) {
        at = 0;
        wraps++;
        shuffle();
      }
      const unit = units[at++]!;
      parts.push(unit);
      size += sizeOf(unit);
    }
    const text = parts.join("");
    return Buffer.byteLength(text) > bytes * 1.02
      ? text.slice(0, Math.floor((text.length * bytes) / Buffer.byteLength(text)))
      : text;
  };
  return { bytes: units.reduce((sum, unit) => sum + sizeOf(unit), 0), take, wraps: () => wraps };
}
