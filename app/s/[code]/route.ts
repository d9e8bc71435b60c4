import { answerPublished } from "@/app/_publish/answer";
import { siteOrigin } from "@/lib/door/site-origin";
import { drawPublishedPage } from "@/lib/draw/published/page";
import { drawRefusalPage } from "@/lib/draw/published/refusal";

/** `/s/CODE`: the page that unfurls. */
export async function GET(request: Request, { params }: RouteContext<"/s/[code]">): Promise<Response> {
  const { code } = await params;
  const site = () => siteOrigin(request.headers, process.env.RATEBOOK_ORIGIN);
  return answerPublished(request, code, {
    contentType: "text/html; charset=utf-8",
    withDetails: true,
    isShared: () => site().isFixed,
    keyOf: () => `page ${site().origin}`,
    draw: (published, { language }) => drawPublishedPage(published, language, site().origin),
    refuse: ({ text }, language) => drawRefusalPage(text, language),
  });
}
