import type { Workload } from "@/lib/scenario/schema";
import { likely } from "@/lib/usage/assumption";

/** One turn that carries what the single request carried, so that the bill stays until the turns are edited. */
export function toConversation(workload: Workload): Partial<Workload> {
  const { shape } = workload;
  if (shape.kind !== "single") return {};
  const prompt = likely(shape.prompt);
  const reasoning = Math.min(likely(shape.reasoning), likely(shape.completion));
  return {
    shape: {
      kind: "conversation",
      turns: 1,
      prefix: 0,
      user: prompt,
      context: 0,
      contextKept: false,
      reply: likely(shape.completion) - reasoning,
      reasoning,
    },
  };
}

/**
 * As many requests as the conversations had calls, each with their mean prompt: the same tokens, though a threshold of
 * prompt length may now fall elsewhere.
 */
export function toSingle(workload: Workload): Partial<Workload> {
  const { shape, volume } = workload;
  if (shape.kind !== "conversation") return {};
  const turns = likely(shape.turns);
  const [user, context, reply] = [likely(shape.user), likely(shape.context), likely(shape.reply)];
  const earlier = ((turns - 1) / 2) * (user + reply + (shape.contextKept ? context : 0));
  return {
    volume: { ...volume, amount: likely(volume.amount) * turns },
    shape: {
      kind: "single",
      prompt: Math.round(likely(shape.prefix) + user + context + earlier),
      completion: reply + likely(shape.reasoning),
      reasoning: likely(shape.reasoning),
      imageInput: 0,
      audioInput: 0,
      videoInput: 0,
      imageOutput: 0,
      audioOutput: 0,
    },
  };
}
