import type { ImageRule, ModelRule } from "@/lib/token/model-rules";
import { countPatches, countTiles, OPENAI_IMAGES } from "@/lib/token/request/image-openai";
import {
  ANTHROPIC_IMAGES,
  countClaudeImage,
  countGemini2Image,
  countGemini3Image,
  countMistralImage,
  GEMINI_IMAGES,
  GEMINI_RESOLUTION,
} from "@/lib/token/request/image-others";
import { between, exactly, type Spread, type TokenPart } from "@/lib/token/request/parts";
import type { ImageInput, TokenRequest } from "@/lib/token/request/token-request";
import { fail } from "@/lib/unit/failure";

function countImage(image: ImageInput, rule: ImageRule): { tokens: number; rule: string; source: string } {
  switch (rule.kind) {
    case "tile":
      return {
        tokens: countTiles(image, rule),
        rule: `${rule.base} + ${rule.tile} per 512-px tile, short side ${rule.shortSide}`,
        source: OPENAI_IMAGES,
      };
    case "patch":
      return {
        tokens: countPatches(image, rule),
        rule: `32-px patches x ${rule.factor}`,
        source: OPENAI_IMAGES,
      };
    case "claude":
      return {
        tokens: countClaudeImage(image, rule),
        rule: `28-px patches within ${rule.edge} px and ${rule.mostTokens} tokens`,
        source: ANTHROPIC_IMAGES,
      };
    case "gemini2":
      return {
        tokens: countGemini2Image(image),
        rule: "258, or 258 per tile above 384 px",
        source: GEMINI_IMAGES,
      };
    case "gemini3":
      return {
        tokens: countGemini3Image(image),
        rule: "fixed per media resolution: 280, 560, 1,120, 2,240",
        source: GEMINI_RESOLUTION,
      };
    case "mistral":
      return {
        tokens: countMistralImage(image),
        rule: "28-px patches",
        source: "https://docs.mistral.ai/capabilities/vision/",
      };
  }
}

export function imageParts(images: ImageInput[], model: string, rule: ModelRule): TokenPart[] {
  const { image: imageRule } = rule;
  if (images.length > 0 && imageRule === undefined)
    fail("no-rule", "images", images.length, `no rule is known for images on ${model}`);
  return images.map((image) => {
    const { tokens, rule: text, source } = countImage(image, imageRule!);
    return {
      what: `image ${image.width}x${image.height}`,
      ...exactly(tokens),
      method: "rule",
      rule: text,
      source,
    };
  });
}

const REALTIME = "https://developers.openai.com/api/docs/guides/realtime-costs";

export function audioPart(seconds: number, model: string, { audio, source }: ModelRule): TokenPart {
  if (audio === undefined)
    return fail("no-rule", "audioSeconds", seconds, `no rule is known for audio on ${model}`);
  const { perSecond, chunkSeconds } = audio;
  if (chunkSeconds !== undefined) {
    const tokens = Math.ceil(seconds / chunkSeconds) * chunkSeconds * perSecond;
    return {
      what: "audio",
      ...exactly(tokens),
      method: "rule",
      rule: `${perSecond} a second, padded to ${chunkSeconds}-second chunks`,
      source,
    };
  }
  // Whether the last begun token counts is not documented; 5.85 s was measured at 58.
  const tokens = Math.floor(seconds * perSecond + 1e-9);
  return {
    what: "audio",
    ...between(tokens, tokens, Math.ceil(seconds * perSecond - 1e-9)),
    method: "rule",
    rule: `${perSecond} a second`,
    source: perSecond === 10 ? REALTIME : GEMINI_IMAGES,
  };
}

export function videoPart(seconds: number, model: string, { video, image }: ModelRule): TokenPart {
  if (video === undefined)
    return fail("no-rule", "videoSeconds", seconds, `no rule is known for video on ${model}`);
  const newer = image?.kind === "gemini3";
  return {
    what: "video",
    ...exactly(Math.ceil(seconds * video.perSecond)),
    method: "rule",
    rule: newer ? "70 a frame at one frame a second; sound is counted as audio" : "263 a second",
    source: newer ? GEMINI_RESOLUTION : GEMINI_IMAGES,
  };
}

/** A page of A4 or Letter as it is rendered for a model that looks at pages: 8.5 x 11 inches at 150 dpi. */
const PAGE: ImageInput = { width: 1275, height: 1650, detail: "high" };

export function pdfParts({ pdfPages }: TokenRequest, model: string, { pdf, image }: ModelRule): TokenPart[] {
  const pages = (
    what: string,
    perPage: Spread,
    method: "rule" | "estimate",
    rule: string,
    source: string,
  ): TokenPart => ({
    what,
    ...between(pdfPages * perPage.low, pdfPages * perPage.tokens, pdfPages * perPage.high),
    method,
    rule,
    source,
  });
  const pdfSource = "https://platform.claude.com/docs/en/build-with-claude/pdf-support";
  const pageImage = (): number => countImage(PAGE, image!).tokens;
  switch (pdf) {
    case "gemini2":
      return [pages("PDF pages", exactly(258), "rule", "258 a page", GEMINI_IMAGES)];
    case "gemini3":
      return [
        pages(
          "PDF pages",
          exactly(560),
          "rule",
          "560 a page at the default resolution (280, 560, 1,120); native text is free",
          GEMINI_RESOLUTION,
        ),
      ];
    case "claude":
      return [
        pages("PDF text", between(1500, 2250, 3000), "estimate", "1,500 to 3,000 a page", pdfSource),
        pages(
          "PDF page images",
          between(1000, Math.min(1568, pageImage()), pageImage()),
          "estimate",
          "one image a page; the size pages are rendered at is not published",
          pdfSource,
        ),
      ];
    case "openai":
      return [
        pages(
          "PDF text",
          between(300, 700, 1500),
          "estimate",
          "the page's own text; 300 to 1,500 a page is a full page of prose or less",
          "https://developers.openai.com/api/docs/guides/pdf-files",
        ),
        pages(
          "PDF page images",
          between(0.7 * pageImage(), pageImage(), 1.5 * pageImage()),
          "estimate",
          "one image a page; the size pages are rendered at is not published",
          "https://developers.openai.com/api/docs/guides/pdf-files",
        ),
      ];
    default:
      return fail("no-rule", "pdfPages", pdfPages, `no rule is known for PDF pages on ${model}`);
  }
}
