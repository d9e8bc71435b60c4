import { answerPublished } from "@/app/_publish/answer";
import { drawEmbed } from "@/lib/draw/published/embed";
import { drawRefusalPage } from "@/lib/draw/published/refusal";

/** `/embed/CODE`: the bill for a frame in somebody else's page. */
export async function GET(request: Request, { params }: RouteContext<"/embed/[code]">): Promise<Response> {
  const { code } = await params;
  return answerPublished(request, code, {
    contentType: "text/html; charset=utf-8",
    withDetails: false,
    isShared: () => true,
    keyOf: () => "embed",
    draw: (published, { language, theme }) => drawEmbed(published, language, theme),
    refuse: ({ text }, language) => drawRefusalPage(text, language),
  });
}
