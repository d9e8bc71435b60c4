import type { Shape } from "../scenario/schema";
import { likely } from "./assumption";
import { mediaTokens } from "./media";
import type { PlannedCall } from "./planned-call";
import type { RouteFigures } from "./route-figures";
import type { RouteTerms } from "./route-terms";

type Single = Extract<Shape, { kind: "single" }>;

/** One request and its answer. Only the part of the prompt that is the same in every call can be found in the cache. */
export function planSingle(shape: Single, figures: RouteFigures, terms: RouteTerms): PlannedCall[] {
  const image = likely(shape.imageInput);
  const audio = likely(shape.audioInput);
  const video = likely(shape.videoInput);
  const media = mediaTokens(shape.media, terms);
  const reasoning = figures.reasoning(likely(shape.reasoning));
  const outputMedia = likely(shape.imageOutput) + likely(shape.audioOutput);
  const visible = Math.max(0, likely(shape.completion) - likely(shape.reasoning) - outputMedia);
  const isPlain =
    figures.reply(1) === 1 && figures.reasoning(likely(shape.reasoning)) === likely(shape.reasoning);
  // The media of the shape itself are part of its prompt; those counted by number come on top.
  const own = image + audio + video;
  const attached = media.text + media.own;
  const { promptLengths } = shape;
  const text = Math.max(0, likely(shape.prompt) - own);
  const prompt =
    promptLengths === undefined ? likely(shape.prompt) + figures.prefix(text) - text : -figures.trimmed;
  const shared = figures.prefix(likely(shape.sharedPrefix ?? 0));
  const head = promptLengths === undefined ? Math.min(shared, figures.prefix(text)) : shared;
  return [
    {
      perUnit: 1,
      turn: 1,
      head,
      prompt: prompt + attached,
      repeated: 0,
      cacheable: 0,
      ...(promptLengths && {
        varying: {
          part: "rest" as const,
          spread: { p50: figures.input(promptLengths.p50), p95: figures.input(promptLengths.p95) },
        },
      }),
      imageInput: image + (media.meters.imageInput ?? 0),
      audioInput: audio + (media.meters.audioInput ?? 0),
      videoInput: video + (media.meters.videoInput ?? 0),
      completion: isPlain ? likely(shape.completion) : figures.reply(visible) + reasoning + outputMedia,
      reasoning,
      imageOutput: likely(shape.imageOutput),
      audioOutput: likely(shape.audioOutput),
    },
  ];
}
