/** What a set of sample texts says of the requests they stand for. */
export interface SampleSummary {
  count: number;
  /** Of the tokens. The mean is what a bill is made of; the median of a skewed lot is far below it. */
  mean: number;
  p50: number;
  p95: number;
}

export function summarise(tokens: readonly number[]): SampleSummary {
  const sorted = [...tokens].sort((a, b) => a - b);
  const sum = sorted.reduce((total, each) => total + each, 0);
  return {
    count: sorted.length,
    mean: sorted.length === 0 ? 0 : sum / sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
  };
}

/** Between two neighbours in proportion. @example of 10, 20 at 0.95: 19.5 */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export interface SharedPrefix {
  text: string;
  /** How many of the samples begin with it. */
  samples: number;
}

/**
 * The beginning that many samples have in common and that saves most when it is cached: length x (samples - 1) is
 * greatest. Not every sample need have it, for real traffic is seldom of one kind. Null where nothing is shared.
 *
 * In sorted order those with a common beginning are neighbours, so this is the largest rectangle under the lengths that
 * each has in common with the next.
 */
export function findSharedPrefix(samples: readonly string[]): SharedPrefix | null {
  const sorted = [...samples].sort();
  const shared = sorted.slice(1).map((text, at) => commonLength(sorted[at] ?? "", text));
  let best = { length: 0, at: 0, pairs: 0 };
  const open: { length: number; from: number }[] = [];
  for (let at = 0; at <= shared.length; at++) {
    const length = shared[at] ?? 0;
    let from = at;
    for (let top = open.at(-1); top !== undefined && top.length >= length; top = open.at(-1)) {
      open.pop();
      const pairs = at - top.from;
      if (top.length * pairs > best.length * best.pairs) best = { length: top.length, at: top.from, pairs };
      from = top.from;
    }
    if (length > 0) open.push({ length, from });
  }
  if (best.length === 0) return null;
  return { text: (sorted[best.at] ?? "").slice(0, best.length), samples: best.pairs + 1 };
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  // Half a character is none.
  const last = a.charCodeAt(length - 1);
  return length > 0 && last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

/** Which part of a request a sample is of. */
export type SamplePart = "system" | "user" | "context" | "prompt" | "reply";

export type SampleSet = Record<SamplePart, string[]>;

/** Texts pasted by hand stand apart by a line of three hyphens or more. */
export function splitPasted(text: string): string[] {
  return text
    .split(/^-{3,}[ \t]*$/m)
    .map((part) => part.replace(/^\r?\n|\r?\n$/g, ""))
    .filter((part) => part.trim() !== "");
}

/**
 * Real requests, one JSON object a line: OpenAI's chat and responses, Anthropic's messages, Gemini's contents, fine-tuning
 * and batch files, or `prompt` and `completion`. Null where the text is not that.
 */
export function readRequestLines(text: string): SampleSet | null {
  const set: SampleSet = { system: [], user: [], context: [], prompt: [], reply: [] };
  let found = false;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const request = parseObject(line);
    if (request === null) return null;
    found = addRequest(request, set) || found;
  }
  return found ? set : null;
}

type Fields = Record<string, unknown>;

function asObject(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function parseObject(line: string): Fields | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return null;
  }
}

function addRequest(request: Fields, set: SampleSet): boolean {
  // A line of a batch file holds the request in its body.
  const body = asObject(request.body) ?? request;
  const system: string[] = [textOf(body.system), textOf(body.instructions), textOf(body.systemInstruction)];
  const said: string[] = [];
  let reply = textOf(request.completion) || textOf(request.response) || textOf(request.output);
  const turns = [body.messages, body.input, body.contents].find(Array.isArray) ?? [];
  for (const [at, turn] of turns.entries()) {
    const message = asObject(turn);
    if (message === null) continue;
    const text = textOf(message.content ?? message.parts);
    if (message.role === "system" || message.role === "developer") system.push(text);
    // The last word of a training example is what the model is to answer.
    else if ((message.role === "assistant" || message.role === "model") && at === turns.length - 1)
      reply ||= text;
    else {
      said.push(text);
      if (message.role === "user") set.user.push(text);
    }
  }
  const plain = [body.prompt, body.input, body.text].find((value) => typeof value === "string");
  if (typeof plain === "string") {
    said.push(plain);
    set.user.push(plain);
  }
  const tools = Array.isArray(body.tools) ? JSON.stringify(body.tools) : "";
  const fixed = [tools, ...system].filter((text) => text !== "").join("\n");
  const prompt = [fixed, ...said].filter((text) => text !== "").join("\n");
  if (fixed !== "") set.system.push(fixed);
  if (prompt !== "") set.prompt.push(prompt);
  if (reply !== "") set.reply.push(reply);
  return prompt !== "" || reply !== "";
}

/** A text, a list of parts with texts, or an object with a text or parts. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value.map((part) => textOf(asObject(part) ?? (typeof part === "string" ? part : ""))).join("");
  const fields = asObject(value);
  if (fields === null) return "";
  return textOf(fields.text ?? fields.content ?? fields.parts ?? "");
}
