import type { Shape } from "../scenario/schema";
import type { Assumption } from "../scenario/schema-figures";
import { fail } from "../unit/failure";
import { likely } from "./assumption";
import { imageTokens } from "./image-tokens";
import type { RouteTerms } from "./route-terms";

type Media = NonNullable<Extract<Shape, { kind: "single" }>["media"]>;

/** Attached files in tokens: those billed as text, and those with a meter of their own. */
export interface MediaTokens {
  text: number;
  own: number;
  meters: { imageInput?: number; audioInput?: number; videoInput?: number };
}

/**
 * Tokens of attached files by the provider's rule, or by hand. A kind of file that the model has no rate of its own for is
 * text, and cached like it; one with a rate of its own is not cached.
 *
 * @throws invalid where nobody states the tokens of a kind of file that is attached: they are not zero
 */
export function mediaTokens(media: Media | undefined, { media: rule, ownMedia }: RouteTerms): MediaTokens {
  if (media === undefined) return { text: 0, own: 0, meters: {} };
  const { imageWidth, imageHeight } = media;
  const perImage = rule === null ? undefined : () => imageTokens(rule, imageWidth, imageHeight);
  const image =
    counted("imageTokens", media.images, media.imageTokens, perImage?.()) +
    counted("pdfPageTokens", media.pdfPages, media.pdfPageTokens, rule?.pdfPage);
  const audio = counted(
    "audioTokensPerSecond",
    media.audioSeconds,
    media.audioTokensPerSecond,
    rule?.audioPerSecond,
  );
  const video = counted(
    "videoTokensPerSecond",
    media.videoSeconds,
    media.videoTokensPerSecond,
    rule?.videoPerSecond,
  );
  const own = (ownMedia.image ? image : 0) + (ownMedia.audio ? audio : 0) + (ownMedia.video ? video : 0);
  return {
    text: image + audio + video - own,
    own,
    meters: {
      ...(ownMedia.image && image > 0 && { imageInput: image }),
      ...(ownMedia.audio && audio > 0 && { audioInput: audio }),
      ...(ownMedia.video && video > 0 && { videoInput: video }),
    },
  };
}

function counted(
  field: string,
  quantity: Assumption,
  byHand: Assumption | undefined,
  byRule: number | undefined,
): number {
  const number = likely(quantity);
  if (number === 0) return 0;
  if (byHand !== undefined) return number * likely(byHand);
  if (byRule !== undefined) return number * byRule;
  return fail(
    "invalid",
    `shape.media.${field}`,
    null,
    `no source states ${field} of this model`,
    `${field}: a figure of your own`,
  );
}
