import type { Shape } from "../../scenario/schema";
import { fail } from "../../unit/failure";
import { likely } from "../../usage/assumption";
import { imageTokens } from "../../usage/image-tokens";
import { add, type Expr, mul, zero } from "./expr";
import type { MediaField, RouteWork } from "./traffic";

type Media = NonNullable<Extract<Shape, { kind: "single" }>["media"]>;

/** Attached files in tokens, as `mediaTokens` of `lib/usage` counts them. */
export interface MediaCells {
  text: Expr;
  own: Expr;
  meters: Partial<Record<MediaField, Expr>>;
}

const noMedia: MediaCells = { text: zero, own: zero, meters: {} };

/** Tokens of an image follow a provider's rule of tiles or patches, which is no formula for a cell: the figure is given. */
export function mediaCells(work: RouteWork, media: Media | undefined): MediaCells {
  if (media === undefined) return noMedia;
  const { media: rule, ownMedia } = work.terms;
  const perImage = rule === null ? undefined : () => imageTokens(rule, media.imageWidth, media.imageHeight);
  const image = add(
    counted(work, media, "images", "imageTokens", perImage?.()),
    counted(work, media, "pdfPages", "pdfPageTokens", rule?.pdfPage),
  );
  const audio = counted(work, media, "audioSeconds", "audioTokensPerSecond", rule?.audioPerSecond);
  const video = counted(work, media, "videoSeconds", "videoTokensPerSecond", rule?.videoPerSecond);
  const kinds = [
    { field: "imageInput", tokens: image, isOwn: ownMedia.image },
    { field: "audioInput", tokens: audio, isOwn: ownMedia.audio },
    { field: "videoInput", tokens: video, isOwn: ownMedia.video },
  ] as const;
  const own = kinds.filter(({ isOwn, tokens }) => isOwn && tokens !== zero);
  return {
    text: add(...kinds.filter(({ isOwn }) => !isOwn).map(({ tokens }) => tokens)),
    own: add(...own.map(({ tokens }) => tokens)),
    meters: Object.fromEntries(own.map(({ field, tokens }) => [field, tokens])),
  };
}

function counted(
  work: RouteWork,
  media: Media,
  quantity: "images" | "pdfPages" | "audioSeconds" | "videoSeconds",
  each: "imageTokens" | "pdfPageTokens" | "audioTokensPerSecond" | "videoTokensPerSecond",
  byRule: number | undefined,
): Expr {
  if (likely(media[quantity]) === 0) return zero;
  const number = work.inputs.at(`${work.path}.shape.media.${quantity}`);
  if (media[each] !== undefined) return mul(number, work.inputs.at(`${work.path}.shape.media.${each}`));
  if (byRule !== undefined) {
    return mul(number, work.frozen(work.t(`usage.${each}`), byRule, work.t("frozen.media")));
  }
  return fail(
    "invalid",
    `shape.media.${each}`,
    null,
    `no source states ${each} of this model`,
    `${each}: a figure of your own`,
  );
}
