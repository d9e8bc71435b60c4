import { countTokens, type TokenResult } from "@/lib/token/count-tokens";
import type { Calibration } from "@/lib/token/estimate/calibration";
import { FAMILIES, type Family, type FamilyId } from "@/lib/token/families";
import { readDocx } from "@/lib/token/file/docx-text";
import { readPdf } from "@/lib/token/file/pdf-text";
import { findModelRule } from "@/lib/token/model-rules";
import type { Spread } from "@/lib/token/request/parts";
import { makeTextCounter, type TokenContext } from "@/lib/token/request/text-counter";
import { findSharedPrefix, type SampleSummary, summarise } from "@/lib/token/samples";
import { SegmentCounts, splitSegments } from "@/lib/token/segments";
import type { VocabularyLoader } from "@/lib/token/vocabulary-loader";

export type Calibrations = Readonly<Record<string, Calibration>>;

/** What a page asks of the worker that counts. `job` names the asking, so that it can be called off. */
export type Ask =
  | { type: "count"; text: string; families: readonly FamilyId[] }
  | { type: "show"; text: string; vocabulary: string; most: number }
  | { type: "requests"; requests: readonly { key: string; request: unknown }[]; calibrations: Calibrations }
  | { type: "samples"; texts: readonly string[]; models: readonly string[]; calibrations: Calibrations }
  | { type: "read"; kind: "docx" | "pdf"; bytes: Uint8Array };

/** Tokens of the first part of a text, ready to be drawn. */
export interface ShownTokens {
  text: string;
  ids: Uint32Array;
  /** In UTF-16 units of `text`. */
  ends: Uint32Array;
  /** In the UTF-8 of `text`. */
  byteEnds: Uint32Array;
  /** Whether the whole text is shown. */
  whole: boolean;
}

export interface CountedSamples {
  model: string;
  summary: SampleSummary;
  prefix: { tokens: number; samples: number } | null;
}

export type Answer =
  | { type: "progress"; share: number }
  /** Before any correction by the reader's own counts. */
  | { type: "counted"; family: FamilyId; spread: Spread }
  | { type: "shown"; shown: ShownTokens }
  | { type: "answered"; answers: { key: string; result: TokenResult }[] }
  | { type: "sampled"; samples: CountedSamples[] }
  | { type: "read"; file: { text: string; pages: number | null } | null }
  | { type: "done" }
  | { type: "failed"; message: string };

export type ToSession = { job: number; ask: Ask } | { job: number; stop: true };
export type FromSession = { job: number; answer: Answer };

class Stopped extends Error {}

/** A pause lets messages in: a newer text, or that this one is no longer wanted. */
const pauseEveryMs = 40;

/**
 * The counting half of a page, for a worker: takes messages, answers with messages. Long texts are counted in parts with
 * pauses; a job that is stopped ends at the next.
 */
export class TokenSession {
  private readonly stopped = new Set<number>();
  private readonly counts = new Map<string, SegmentCounts>();

  constructor(
    private readonly load: VocabularyLoader,
    private readonly post: (message: FromSession) => void,
  ) {}

  async hear(message: ToSession): Promise<void> {
    const { job } = message;
    if ("stop" in message) {
      this.stopped.add(job);
      return;
    }
    try {
      await this.run(job, message.ask);
      this.say(job, { type: "done" });
    } catch (error) {
      if (error instanceof Stopped) return;
      this.say(job, { type: "failed", message: error instanceof Error ? error.message : String(error) });
    } finally {
      this.stopped.delete(job);
    }
  }

  private say(job: number, answer: Answer): void {
    if (!this.stopped.has(job)) this.post({ job, answer });
  }

  private async run(job: number, ask: Ask): Promise<void> {
    switch (ask.type) {
      case "count":
        return this.count(job, ask.text, ask.families);
      case "show":
        return this.show(job, ask);
      case "requests":
        return this.answerRequests(job, ask);
      case "samples":
        return this.sample(job, ask);
      case "read":
        return this.read(job, ask.kind, ask.bytes);
    }
  }

  private async count(job: number, text: string, ids: readonly FamilyId[]): Promise<void> {
    const families = FAMILIES.filter(({ id }) => ids.includes(id));
    for (const family of families) void this.load(vocabularyOf(family)).catch(() => {});
    const pause = this.makePause(job, text.length * families.length);
    for (const family of families) {
      const { rule } = family;
      const name = vocabularyOf(family);
      const tokens = await this.countParts(name, text, pause);
      const counter = await makeTextCounter(rule, "", { vocabulary: () => ({ count: () => tokens }) });
      this.say(job, { type: "counted", family: family.id, spread: counter.count(text) });
    }
  }

  private async countParts(
    name: string,
    text: string,
    pause: (characters: number) => Promise<void>,
  ): Promise<number> {
    const tokenizer = await this.load(name);
    const counts = this.counts.get(name) ?? new SegmentCounts();
    this.counts.set(name, counts);
    return counts.count(text, (part) => tokenizer.count(part), pause);
  }

  private async show(job: number, { text, vocabulary, most }: Extract<Ask, { type: "show" }>): Promise<void> {
    const tokenizer = await this.load(vocabulary);
    const pause = this.makePause(job, 0);
    const shown = { text: "", ids: [] as number[], ends: [] as number[], byteEnds: [] as number[] };
    const parts = splitSegments(text);
    let used = 0;
    for (const part of parts) {
      if (shown.ids.length >= most) break;
      const encoded = tokenizer.encodeWithOffsets(part);
      const byteStart = shown.byteEnds.at(-1) ?? 0;
      for (let at = 0; at < encoded.ids.length && shown.ids.length < most; at++) {
        shown.ids.push(encoded.ids[at] ?? 0);
        shown.ends.push(shown.text.length + (encoded.ends[at] ?? 0));
        shown.byteEnds.push(byteStart + (encoded.byteEnds[at] ?? 0));
      }
      shown.text += encoded.text;
      used += 1;
      await pause(0);
    }
    const end = shown.ends.at(-1) ?? 0;
    const whole = used === parts.length && end === shown.text.length;
    this.say(job, {
      type: "shown",
      shown: {
        text: shown.text.slice(0, end),
        ids: Uint32Array.from(shown.ids),
        ends: Uint32Array.from(shown.ends),
        byteEnds: Uint32Array.from(shown.byteEnds),
        whole,
      },
    });
  }

  private async answerRequests(job: number, ask: Extract<Ask, { type: "requests" }>): Promise<void> {
    const answers: { key: string; result: TokenResult }[] = [];
    const pause = this.makePause(job, 0);
    for (const { key, request } of ask.requests) {
      answers.push({ key, result: await countTokens(request, this.context(ask.calibrations)) });
      await pause(0);
    }
    this.say(job, { type: "answered", answers });
  }

  private async sample(job: number, ask: Extract<Ask, { type: "samples" }>): Promise<void> {
    const samples: CountedSamples[] = [];
    const characters = ask.texts.reduce((total, text) => total + text.length, 0);
    const pause = this.makePause(job, characters * ask.models.length);
    const prefix = findSharedPrefix(ask.texts);
    for (const model of ask.models) {
      const rule = findModelRule(model);
      const counter = await makeTextCounter(
        rule?.text ?? { kind: "unknown", family: model },
        rule?.source ?? "",
        this.context(ask.calibrations),
      );
      const tokens: number[] = [];
      for (const text of ask.texts) {
        tokens.push(counter.count(text).tokens);
        await pause(text.length);
      }
      samples.push({
        model,
        summary: summarise(tokens),
        prefix: prefix && { tokens: counter.count(prefix.text).tokens, samples: prefix.samples },
      });
    }
    this.say(job, { type: "sampled", samples });
  }

  private async read(job: number, kind: "docx" | "pdf", bytes: Uint8Array): Promise<void> {
    if (kind === "pdf") return this.say(job, { type: "read", file: await readPdf(bytes) });
    const text = readDocx(bytes);
    this.say(job, { type: "read", file: text === null ? null : { text, pages: null } });
  }

  private context(calibrations: Calibrations): TokenContext {
    return { vocabulary: this.load, calibrations };
  }

  private makePause(job: number, total: number): (characters: number) => Promise<void> {
    let done = 0;
    let last = performance.now();
    return async (characters) => {
      done += characters;
      if (performance.now() - last < pauseEveryMs) return;
      if (total > 0) this.say(job, { type: "progress", share: Math.min(1, done / total) });
      await new Promise((resolve) => setTimeout(resolve));
      if (this.stopped.has(job)) throw new Stopped();
      last = performance.now();
    };
  }
}

function vocabularyOf({ rule }: Family): string {
  return rule.kind === "vocabulary" ? rule.name : "o200k_base";
}
