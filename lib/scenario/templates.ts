import type { Scenario, Shape, Workload } from "./schema";

/**
 * Scenarios to start from. Each states what it assumes and where the figure comes from, in a note the reader sees;
 * names are given in the reader's language when one is made.
 */

export const templateIds = [
  "support",
  "agent",
  "completion",
  "research",
  "retrieval",
  "classification",
  "index",
  "tuning",
] as const;
export type TemplateId = (typeof templateIds)[number];

/** Words a template puts into the document, by key. */
export type TemplateWord =
  | "supportTitle"
  | "support"
  | "tagging"
  | "completionTitle"
  | "completion"
  | "researchTitle"
  | "research"
  | "retrievalTitle"
  | "retrieval"
  | "embedding"
  | "classificationTitle"
  | "agentTitle"
  | "agent"
  | "indexTitle"
  | "index"
  | "questions"
  | "tuningTitle"
  | "tuning"
  | "tuned"
  | "classification"
  | "vectorDatabase"
  | "emptyTitle"
  | "emptyWorkload";

export type TemplateWords = (word: TemplateWord) => string;

/** What a new document is pinned to. */
export interface Pinned {
  edition: string;
  /** The day whose rates the bill takes, as in 2026-11-01. */
  asOf: string;
}

/** The day of the starter's bill: fixed, so that the page can be rendered ahead; its nano was retired on 2026-10-23. */
export const starterAsOf = "2026-11-01";

/** The document the workbench opens on. */
export function starterScenario(pinned: Pinned, words: TemplateWords): Scenario {
  return templateScenario("support", pinned, words);
}

export function templateScenario(template: TemplateId, pinned: Pinned, words: TemplateWords): Scenario {
  return { ...emptyDocument(pinned, words(`${template}Title`)), ...contents[template](words) };
}

/** A document with one small workload: an empty page would have nothing to say. */
export function emptyScenario(pinned: Pinned, words: TemplateWords, model: string): Scenario {
  return { ...emptyDocument(pinned, words("emptyTitle")), workloads: [emptyWorkload("w1", words, model)] };
}

/** A thousand requests a month, to be written over. */
export function emptyWorkload(id: string, words: TemplateWords, model: string): Workload {
  return workload({
    id,
    name: words("emptyWorkload"),
    volume: perMonth(1_000),
    shape: single(1_000, 300),
    routes: [[model, 1]],
  });
}

/** The workloads of a template, to be added to a document that is already there. */
export function templateWorkloads(template: TemplateId, words: TemplateWords): readonly Workload[] {
  return contents[template](words).workloads;
}

type Contents = Pick<Scenario, "workloads"> & Partial<Pick<Scenario, "fixed">>;

const contents: Record<TemplateId, (words: TemplateWords) => Contents> = {
  /**
   * Most questions go to the smallest model, 2 % to the largest. 1,800 tokens of instructions and tools, three passages
   * of help text a turn. A prefix read within minutes of the last call is warm: about half of every prompt.
   */
  support: (words) => ({
    workloads: [
      workload({
        id: "support",
        name: words("support"),
        volume: { ...perMonth(120_000), growthPerMonth: 0.04 },
        shape: {
          kind: "conversation",
          turns: 6,
          prefix: 1_800,
          user: 60,
          context: 600,
          contextKept: false,
          reply: 160,
          reasoning: 0,
        },
        routes: [
          ["gpt-4.1-nano", 0.9],
          ["gpt-4.1-mini", 0.08],
          ["gpt-4.1", 0.02],
        ],
        caching: { kind: "share", read: 0.55, write: 0, ttl: "5m" },
      }),
      workload({
        id: "tagging",
        name: words("tagging"),
        volume: { ...perMonth(0), amount: 25_000, per: "day" },
        shape: single(1_400, 60),
        routes: [["gpt-4.1-mini", 1]],
        tiers: { batch: 1 },
      }),
    ],
  }),

  /** A billion tokens: 1.25 million suggestions of 750 tokens around the cursor and 50 written. */
  completion: (words) => ({
    workloads: [
      workload({
        id: "completion",
        name: words("completion"),
        volume: perMonth(1_250_000),
        shape: single(750, 50),
        routes: [["codestral", 1]],
      }),
    ],
  }),

  /**
   * Fifty PDFs of 12 pages at 550 tokens a page are 330,000 tokens in one prompt, above the 200,000 where the
   * long-context price of the model begins; forty pages of 650 tokens come out.
   */
  research: (words) => ({
    workloads: [
      workload({
        id: "research",
        name: words("research"),
        volume: perMonth(200),
        shape: { ...single(330_000, 38_000), reasoning: 12_000 },
        routes: [["gemini-2.5-pro", 1]],
      }),
    ],
  }),

  /** Eight passages of 400 tokens and 900 of instructions a question; new pages are embedded every day. */
  retrieval: (words) => ({
    workloads: [
      workload({
        id: "retrieval",
        name: words("retrieval"),
        volume: { ...perMonth(0), amount: 10_000, per: "day", daysPerWeek: 5 },
        shape: single(4_200, 280),
        routes: [["claude-haiku-4-5", 1]],
        caching: { kind: "share", read: 0.2, write: 0.01, ttl: "5m" },
      }),
      workload({
        id: "embedding",
        name: words("embedding"),
        volume: { ...perMonth(0), amount: 40_000, per: "day" },
        shape: single(400, 0),
        routes: [["text-embedding-3-small", 1]],
      }),
    ],
    fixed: [{ id: "vectors", name: words("vectorDatabase"), usdPerMonth: 150 }],
  }),

  /**
   * Eight tool steps of 600 tokens back, in a repository with 3,000 tokens of instructions and 2,500 of tools. One run in
   * fifty doesn't stop before step 40. Steps follow one another within seconds, so that the cache holds all but the newest.
   */
  agent: (words) => ({
    workloads: [
      workload({
        id: "agent",
        name: words("agent"),
        volume: { ...perMonth(0), amount: 400, per: "day", daysPerWeek: 5 },
        shape: {
          kind: "agent",
          steps: 8,
          prefix: 3_000,
          toolDefinitions: 2_500,
          task: 400,
          arguments: 120,
          result: 600,
          parallelCalls: 1,
          reply: 500,
          reasoning: 200,
          reasoningKept: "provider",
          subAgents: 0,
          runaway: { steps: 40, share: 0.02 },
        },
        routes: [["claude-sonnet-4-5", 1]],
        caching: {
          kind: "traffic",
          prefixes: 1,
          gap: { p50: 8, p95: 60 },
          parallelFirst: 1,
          upTo: "newest",
        },
      }),
    ],
  }),

  /** A handbook of 40,000 documents, embedded once with a tenth of it anew each month, and the questions put to it. */
  index: (words) => ({
    workloads: [
      workload({
        id: "index",
        name: words("index"),
        volume: perMonth(1),
        shape: {
          kind: "embedding",
          documents: 40_000,
          tokensPerDocument: 1_800,
          chunk: 512,
          overlap: 64,
          indexingsPerMonth: 1.1,
        },
        routes: [["text-embedding-3-small", 1]],
      }),
      workload({
        id: "questions",
        name: words("questions"),
        volume: perMonth(60_000),
        shape: single(40, 0),
        routes: [["text-embedding-3-small", 1]],
      }),
    ],
    fixed: [{ id: "vectors", name: words("vectorDatabase"), usdPerMonth: 150 }],
  }),

  /** Two million tokens of examples over three epochs, trained anew every month, and what the tuned model answers. */
  tuning: (words) => ({
    workloads: [
      workload({
        id: "tuning",
        name: words("tuning"),
        volume: perMonth(1),
        shape: { kind: "fine-tune", fileTokens: 2_000_000, epochs: 3, runsPerMonth: 1 },
        routes: [["gpt-4.1-mini", 1]],
      }),
      workload({
        id: "tuned",
        name: words("tuned"),
        volume: perMonth(200_000),
        shape: single(500, 120),
        routes: [["ft:gpt-4.1-mini", 1]],
      }),
    ],
  }),

  /** Nobody waits for the answer, so every call takes the batch tier. */
  classification: (words) => ({
    workloads: [
      workload({
        id: "classification",
        name: words("classification"),
        volume: { ...perMonth(0), amount: 200_000, per: "day" },
        shape: single(900, 20),
        routes: [["claude-haiku-4-5", 1]],
        tiers: { batch: 1 },
      }),
    ],
  }),
};

function emptyDocument(pinned: Pinned, title: string): Scenario {
  return {
    version: 1,
    title,
    edition: pinned.edition,
    asOf: pinned.asOf,
    startMonth: pinned.asOf.slice(0, 7),
    months: 12,
    monthDays: "average",
    workloads: [],
    models: [],
    fixed: [],
    discounts: [],
  };
}

const noTools: Workload["tools"] = {
  webSearches: 0,
  groundedPrompts: 0,
  fileSearches: 0,
  containerMinutes: 0,
  sessionHours: 0,
  cacheStorageTokenHours: 0,
};

function workload(
  given: Pick<Workload, "id" | "name" | "volume" | "shape"> &
    Partial<Pick<Workload, "caching" | "tiers">> & {
      routes: readonly (readonly [model: string, share: number])[];
    },
): Workload {
  return {
    id: given.id,
    name: given.name,
    volume: given.volume,
    shape: given.shape,
    routing: { kind: "mix", routes: given.routes.map(([model, share]) => ({ model, share })) },
    caching: given.caching ?? { kind: "off" },
    tiers: given.tiers ?? {},
    tools: noTools,
  };
}

function perMonth(amount: number): Workload["volume"] {
  return { amount, per: "month", hoursPerDay: 24, daysPerWeek: 7, growthPerMonth: 0 };
}

function single(prompt: number, completion: number): Extract<Shape, { kind: "single" }> {
  return {
    kind: "single",
    prompt,
    completion,
    reasoning: 0,
    imageInput: 0,
    audioInput: 0,
    videoInput: 0,
    imageOutput: 0,
    audioOutput: 0,
  };
}
