import { describe, expect, test } from "vitest";
import { library } from "@/app/_publish/library";
import { encodeScenario } from "@/lib/scenario/link-code";
import { activeParts, htmlElements } from "@/test/support/markup";
import { scenario, workload } from "@/test/support/scenario";
import { GET } from "./route";

const origin = "http://ratebook.test";
const code = encodeScenario(scenario([workload()], { title: 'A "plan" <b>' }), library.links);

async function ask(query: Record<string, string>, host = "ratebook.test") {
  const request = new Request(`${origin}/oembed?${new URLSearchParams(query)}`, { headers: { host } });
  const answer = await GET(request);
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  };
}

describe("oEmbed", () => {
  test.each(["s", "embed", "report"])("answers for /%s/CODE with a frame around the embed", async (form) => {
    const { status, body, headers } = await ask({ url: `${origin}/${form}/${code}?lang=zh&live` });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("private, max-age=300");
    expect(body).toMatchObject({ version: "1.0", type: "rich", provider_name: "Ratebook", width: 640 });
    const frame = htmlElements(String(body.html)).find(({ name }) => name === "iframe");
    expect(frame?.attributes).toMatchObject({
      src: `${origin}/embed/${code}?lang=zh&live`,
      width: "640",
      height: String(body.height),
      title: 'A "plan" <b>',
    });
    expect(activeParts(htmlElements(String(body.html)))).toEqual(["iframe"]);
  });

  test("keeps to the width and height it is given, thumbnail included", async () => {
    const { body } = await ask({
      url: `${origin}/s/${code}`,
      maxwidth: "400",
      maxheight: "150",
      format: "json",
    });
    expect([body.width, body.height]).toEqual([400, 150]);
    expect(Number(body.thumbnail_width)).toBeLessThanOrEqual(400);
    expect(Number(body.thumbnail_height)).toBeLessThanOrEqual(150);
    const narrow = await ask({ url: `${origin}/s/${code}`, maxwidth: "150" });
    expect(narrow.body).not.toHaveProperty("thumbnail_url");
  });

  test.each([
    ["another site's address", { url: `https://elsewhere.test/s/${code}` }, 404, "url"],
    ["a page that is no published link", { url: `${origin}/catalog` }, 404, "url"],
    ["no address", {}, 404, "url"],
    ["an address of script", { url: "javascript:alert(1)" }, 404, "url"],
    ["a damaged code", { url: `${origin}/s/${code.slice(0, -8)}` }, 400, "link"],
    ["a width of nothing", { url: `${origin}/s/${code}`, maxwidth: "0" }, 400, "maxwidth"],
    ["a width that is no number", { url: `${origin}/s/${code}`, maxwidth: "wide" }, 400, "maxwidth"],
    ["XML", { url: `${origin}/s/${code}`, format: "xml" }, 501, "format"],
  ])("%s is refused", async (_, query, status, field) => {
    const answer = await ask(query as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ ok: false, error: { field } });
  });

  test("an address is its own only at the host it was asked at", async () => {
    expect((await ask({ url: `${origin}/s/${code}` }, "elsewhere.test")).status).toBe(404);
  });
});
