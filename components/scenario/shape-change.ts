import type { Shape, Workload } from "@/lib/scenario/schema";
import { likely } from "@/lib/usage/assumption";
import { embeddingModel, everydayModel, trainableModel } from "./everyday-models";

type ShapeOf<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;

/** The workload in another shape, with what it can keep of its figures and sensible ones for the rest. */
export function toShape(workload: Workload, kind: Shape["kind"]): Partial<Workload> {
  const { shape } = workload;
  if (shape.kind === kind) return {};
  switch (kind) {
    case "single":
      return shape.kind === "conversation"
        ? toSingle(workload, shape)
        : { ...answering(workload), shape: singleOf(shape) };
    case "conversation":
      return shape.kind === "single" && shape.promptLengths === undefined
        ? { shape: oneTurn(shape) }
        : { ...answering(workload), shape: conversationOf(shape) };
    case "agent":
      return { ...answering(workload), shape: agentOf(shape) };
    case "embedding":
      return {
        ...aside(workload, embeddingModel),
        shape: {
          kind,
          documents: 10_000,
          tokensPerDocument: 1_800,
          chunk: 512,
          overlap: 64,
          indexingsPerMonth: 1,
        },
      };
    case "fine-tune":
      return {
        ...aside(workload, trainableModel),
        shape: { kind, fileTokens: 2_000_000, epochs: 3, runsPerMonth: 1 },
      };
  }
}

/** One turn that carries what the single request carried, so that the bill stays until the turns are edited. */
function oneTurn(shape: ShapeOf<"single">): Shape {
  const prompt = likely(shape.prompt);
  const prefix = Math.min(prompt, likely(shape.sharedPrefix ?? 0));
  const reasoning = Math.min(likely(shape.reasoning), likely(shape.completion));
  return {
    kind: "conversation",
    turns: 1,
    prefix,
    user: prompt - prefix,
    context: 0,
    contextKept: false,
    reply: likely(shape.completion) - reasoning,
    reasoning,
    ...(shape.media && { media: shape.media }),
  };
}

/**
 * As many requests as the conversations had calls, each with their mean prompt: the same tokens, though a threshold of
 * prompt length may now fall elsewhere.
 */
function toSingle({ volume }: Workload, shape: ShapeOf<"conversation">): Partial<Workload> {
  const turns = likely(shape.turns);
  const [user, context, reply] = [likely(shape.user), likely(shape.context), likely(shape.reply)];
  const earlier = ((turns - 1) / 2) * (user + reply + (shape.contextKept ? context : 0));
  return {
    volume: { ...volume, amount: likely(volume.amount) * turns },
    shape: {
      ...plainSingle(
        Math.round(likely(shape.prefix) + user + context + earlier),
        reply + likely(shape.reasoning),
      ),
      reasoning: likely(shape.reasoning),
      sharedPrefix: shape.prefix,
      ...(shape.media && { media: shape.media }),
    },
  };
}

function singleOf(shape: Shape): Shape {
  if (shape.kind !== "agent") return plainSingle(1_000, 300);
  const prefix = likely(shape.prefix) + likely(shape.toolDefinitions);
  return { ...plainSingle(prefix + likely(shape.task), likely(shape.reply)), sharedPrefix: prefix };
}

function conversationOf(shape: Shape): Shape {
  const { prefix, user, reply } = figuresOf(shape);
  return {
    kind: "conversation",
    turns: 6,
    prefix,
    user,
    context: 0,
    contextKept: false,
    reply,
    reasoning: 0,
  };
}

function agentOf(shape: Shape): Shape {
  const { prefix, user, reply } = figuresOf(shape);
  return {
    kind: "agent",
    steps: 5,
    prefix,
    toolDefinitions: 1_200,
    task: user,
    arguments: 80,
    result: 600,
    parallelCalls: 1,
    reply,
    reasoning: 0,
    reasoningKept: "provider",
    subAgents: 0,
  };
}

function figuresOf(shape: Shape): { prefix: number; user: number; reply: number } {
  switch (shape.kind) {
    case "single": {
      const prefix = likely(shape.sharedPrefix ?? 0);
      return {
        prefix,
        user: Math.max(0, likely(shape.prompt) - prefix),
        reply: Math.max(0, likely(shape.completion) - likely(shape.reasoning)),
      };
    }
    case "conversation":
      return { prefix: likely(shape.prefix), user: likely(shape.user), reply: likely(shape.reply) };
    case "agent":
      return {
        prefix: likely(shape.prefix) + likely(shape.toolDefinitions),
        user: likely(shape.task),
        reply: likely(shape.reply),
      };
    default:
      return { prefix: 1_500, user: 200, reply: 300 };
  }
}

function plainSingle(prompt: number, completion: number): ShapeOf<"single"> {
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

/** Indexes and trainings are few, take a model of their own, and know neither caches nor the service tiers of answers. */
function aside(workload: Workload, model: string): Partial<Workload> {
  return {
    volume: { ...workload.volume, amount: 1, per: "month" },
    routing: { kind: "mix", routes: [{ model, share: 1 }] },
    caching: { kind: "off" },
    tiers: {},
  };
}

/** Back from an index or a training to something that answers. */
function answering({ shape, volume }: Workload): Partial<Workload> {
  if (shape.kind !== "embedding" && shape.kind !== "fine-tune") return {};
  return {
    volume: { ...volume, amount: 1_000 },
    routing: { kind: "mix", routes: [{ model: everydayModel, share: 1 }] },
  };
}
