import { answerPublished, type PublishedForm } from "@/app/_publish/answer";
import { drawWithFonts } from "@/app/_publish/fonts";
import { renderPng } from "@/app/_publish/png";
import type { PublishedAsk } from "@/lib/door/published/ask";
import { pictureWidths, readPictureWidth } from "@/lib/door/published/ask";
import type { LinkRefusal } from "@/lib/door/published/refuse-link";
import { drawPublishedPicture } from "@/lib/draw/published/picture";
import { drawRefusalPage, drawRefusalPicture } from "@/lib/draw/published/refusal";
import type { Published } from "@/lib/series/published/published";
import type { Language } from "@/lib/words/translate";

/** Pictures are for other people's pages and documents, scripts among them. */
const headers = { "access-control-allow-origin": "*" };

const svg: PublishedForm = {
  contentType: "image/svg+xml; charset=utf-8",
  headers,
  withDetails: false,
  isShared: () => true,
  keyOf: () => "",
  draw: drawSvg,
  refuse: refuseSvg,
};

const png: PublishedForm = {
  contentType: "image/png",
  headers,
  withDetails: false,
  isShared: () => true,
  keyOf: readPictureWidth,
  draw: async (published, ask, query) => renderPng(await drawSvg(published, ask), readPictureWidth(query)),
  refuse: async (refusal, language) => renderPng(await refuseSvg(refusal, language), pictureWidths.usual),
};

const noPicture: PublishedForm = {
  contentType: "text/html; charset=utf-8",
  withDetails: false,
  isShared: () => true,
  keyOf: () => "",
  draw: drawSvg,
  refuse: ({ text }, language) => drawRefusalPage(text, language),
};

/** `/image/CODE.svg` and `/image/CODE.png`. */
export async function GET(request: Request, { params }: RouteContext<"/image/[file]">): Promise<Response> {
  const { file } = await params;
  const [, code = "", type] = /^([^.]*)\.(svg|png)$/.exec(file) ?? [];
  if (type === undefined) return answerPublished(request, "", noPicture);
  return answerPublished(request, code, type === "svg" ? svg : png);
}

function drawSvg(published: Published, { language, theme }: PublishedAsk): Promise<string> {
  return drawWithFonts((source) => drawPublishedPicture(published, language, theme ?? "light", source));
}

function refuseSvg({ text }: LinkRefusal, language: Language): Promise<string> {
  return drawWithFonts((source) => drawRefusalPicture(text, language, "light", source));
}
