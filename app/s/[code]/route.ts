import { answerPublished } from "@/app/_publish/answer";
import { findOrigin, isOriginSet } from "@/app/_publish/origin";
import { drawPublishedPage } from "@/lib/draw/published/page";
import { drawRefusalPage } from "@/lib/draw/published/refusal";

/** `/s/CODE`: the page that unfurls. */
export async function GET(request: Request, { params }: RouteContext<"/s/[code]">): Promise<Response> {
  const { code } = await params;
  return answerPublished(request, code, {
    contentType: "text/html; charset=utf-8",
    withDetails: true,
    isShared: isOriginSet(),
    keyOf: () => `page ${findOrigin(request)}`,
    draw: (published, { language }) => drawPublishedPage(published, language, findOrigin(request)),
    refuse: ({ text }, language) => drawRefusalPage(text, language),
  });
}
