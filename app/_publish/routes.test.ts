import { deflateSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { GET as embed } from "@/app/embed/[code]/route";
import { GET as image } from "@/app/image/[file]/route";
import { GET as report } from "@/app/report/[code]/route";
import { GET as page } from "@/app/s/[code]/route";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { chinese, editedScenario, english } from "@/lib/scenario/fixtures/edited";
import { envelope } from "@/lib/scenario/fixtures/envelope";
import { encodeScenario } from "@/lib/scenario/link-code";
import type { Scenario } from "@/lib/scenario/schema";
import { activeParts, htmlElements, xmlElements } from "@/test/support/markup";
import { scenario, workload } from "@/test/support/scenario";
import { library } from "./library";

type Form = "page" | "embed" | "report" | "svg" | "png";
const forms: readonly Form[] = ["page", "embed", "report", "svg", "png"];
const origin = "http://ratebook.test";

function ask(form: Form, code: string, query = "", headers: Record<string, string> = {}): Promise<Response> {
  const request = (path: string) =>
    new Request(`${origin}/${path}${query}`, { headers: { host: "ratebook.test", ...headers } });
  const path = encodeURIComponent(code);
  if (form === "page") return page(request(`s/${path}`), { params: Promise.resolve({ code }) });
  if (form === "embed") return embed(request(`embed/${path}`), { params: Promise.resolve({ code }) });
  if (form === "report") return report(request(`report/${path}`), { params: Promise.resolve({ code }) });
  const file = `${code}.${form}`;
  return image(request(`image/${path}.${form}`), { params: Promise.resolve({ file }) });
}

function codeOf(given: Scenario): string {
  return encodeScenario(given, library.links);
}

const title = "Autumn plan";
const plan = scenario(
  [
    workload({ id: "a", name: "Search" }),
    workload({ id: "b", name: "Summaries", volume: { amount: 77_777 } }),
  ],
  { title },
);
const code = codeOf(plan);

const types: Readonly<Record<Form, string>> = {
  page: "text/html; charset=utf-8",
  embed: "text/html; charset=utf-8",
  report: "text/html; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
};

describe.each(forms)("%s", (form) => {
  test("is answered for ever the same, and not again to who has it", async () => {
    const answer = await ask(form, code);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(types[form]);
    expect(answer.headers.get("cache-control")).toBe(
      // A page and a report name the host they were asked at, so a shared cache may keep it only where the origin is set.
      `${form === "page" || form === "report" ? "private" : "public"}, max-age=31536000, immutable`,
    );
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await ask(form, code);
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await answer.arrayBuffer()));
    const known = await ask(form, code, "", { "if-none-match": `W/${etag}` });
    expect([known.status, await known.text(), known.headers.get("etag")]).toEqual([304, "", etag]);
  });

  test("is for every reader where the site says what it is called", async () => {
    vi.stubEnv("RATEBOOK_ORIGIN", "https://ratebook.example");
    try {
      const answer = await ask(form, code, "", { host: "evil.test" });
      expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(new TextDecoder("latin1").decode(await answer.arrayBuffer())).not.toContain("evil.test");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("a live one is asked for again, and has another tag", async () => {
    const live = await ask(form, code, "?live");
    expect(live.status).toBe(200);
    expect(live.headers.get("cache-control")).toMatch(/, max-age=300, stale-while-revalidate=86400$/);
    const frozen = await ask(form, code);
    expect(live.headers.get("etag")).not.toBe(frozen.headers.get("etag"));
  });

  test.each(["?lang=zh", "?theme=dark"])("%s has a tag of its own", async (query) => {
    const tags = await Promise.all(
      ["", query].map(async (each) => (await ask(form, code, each)).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(2);
  });

  test.each([
    ["?lang=fr", "fr", "en, zh"],
    ["?theme=blue", "blue", "light, dark"],
    ["?live=no", "no", "1, true"],
  ])("%s is refused with what would be possible", async (query, value, allowed) => {
    const answer = await ask(form, code, query);
    expect(answer.status).toBe(400);
    if (form === "png") return;
    const text = await answer.text();
    expect(text).toContain(value);
    expect(text).toContain(allowed);
  });

  test("what mail programs add to an address does no harm", async () => {
    expect((await ask(form, code, "?utm_source=x&fbclid=y")).status).toBe(200);
  });
});

describe("a code that opens nothing", () => {
  const bomb = envelope(deflateSync(new Uint8Array(70_000_000), { level: 9 }), 1);
  const future = codeOf(scenario([workload()], { title, edition: "2031-01-01" }));
  const unknown = codeOf(scenario([workload()], { title, edition: "2026-09-24" }));
  const bad: [name: string, code: string, status: number][] = [
    ["cut", code.slice(0, -9), 400],
    ["cut to nothing much", code.slice(0, 3), 400],
    ["altered", code.slice(0, -12) + (code.at(-12) === "A" ? "B" : "A") + code.slice(-11), 400],
    ["lower case", code.toLowerCase(), 400],
    ["with something behind it", `${code}AAAA`, 400],
    ["of another kind", "hello", 404],
    ["empty", "", 404],
    ["of markup", "<script>alert(1)</script>", 404],
    ["with a null byte", `${code.slice(0, 20)}\u0000`, 404],
    ["of 100 kB", "1".repeat(100_001), 414],
    ["that inflates to 70 MB", bomb, 413],
    ["of a coming version", envelope(Uint8Array.from([1, 2, 3]), 0, "2"), 404],
    ["of a coming edition", future, 404],
    ["of an edition there never was", unknown, 404],
  ];

  test.each(bad)("%s says so in every form, and shows no scenario", async (_, given, status) => {
    for (const form of forms) {
      const answer = await ask(form, given);
      expect(answer.status, form).toBe(status);
      expect(answer.headers.get("content-type")).toBe(types[form]);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
      if (form === "png") continue;
      const text = await answer.text();
      expect(text).not.toContain(title);
      expect(text).not.toMatch(/\$\d/);
      expect(text).toContain("This link opened nothing");
      const elements = form === "svg" ? xmlElements(text) : htmlElements(text);
      expect(activeParts(elements)).toEqual([]);
    }
  });

  test("says it in Chinese", async () => {
    expect(await (await ask("page", code.slice(0, -9), "?lang=zh")).text()).toContain(
      "此链接没有打开任何内容",
    );
  });

  test("a picture of another type is none", async () => {
    const request = new Request(`${origin}/image/x.gif`);
    const answer = await image(request, { params: Promise.resolve({ file: `${code}.gif` }) });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, types.page]);
  });
});

test("work that would take hours is refused at once, and a range that would take long is left out", async () => {
  const models = bundledCatalog(plan.edition).models.filter(({ kind }) => kind === "text-generation");
  const shape = { kind: "conversation", turns: 1_000, prefix: 100, user: 10, reply: 10, context: 0 } as const;
  const heavy = (count: number, routes: number, turns: number) =>
    scenario(
      Array.from({ length: count }, (_, index) =>
        workload({
          id: `w${index}`,
          name: "x",
          shape: { ...shape, turns, contextKept: false, reasoning: 0 },
          volume: { amount: { low: 1_000, likely: 2_000, high: 3_000 } },
          routes: models
            .slice(0, routes)
            .map(({ id, provider }) => ({ model: id, provider, share: 1 / routes })),
        }),
      ),
      { months: 36 },
    );
  expect((await ask("embed", codeOf(heavy(100, 50, 1_000)))).status).toBe(422);
  const wide = await ask("page", codeOf(heavy(20, 2, 40)));
  expect(wide.status).toBe(200);
  expect(await wide.text()).toContain("The range would take a server too long");
});

describe("the page", () => {
  test("shows the bill's own total, and lines that add up to it", async () => {
    const { amount } = billScenario(bundledCatalog(plan.edition), plan);
    const elements = htmlElements(await (await ask("page", code)).text());
    // 78,777 calls of 1,000 and 100 tokens at $2 and $8 per million.
    expect(amount).toBeCloseTo(78_777 * 0.0028, 9);
    expect(elements.find(({ attributes }) => attributes.class === "total")?.text).toBe("$220.58 a month");
    const rows = elements.filter(({ name }) => name === "tr");
    const amounts = rows
      .filter(({ text }) => /^(input|output)/.test(text))
      .map(({ text }) => Math.round(Number(/\$([\d.]+)$/.exec(text)?.[1]) * 100));
    expect(amounts).toHaveLength(4);
    expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(22_058);
  });

  test("unfurls: title, total, edition and a picture of known size", async () => {
    const elements = htmlElements(await (await ask("page", code, "?lang=zh&live")).text());
    const meta = (key: string) =>
      elements.find(({ attributes }) => attributes.property === key || attributes.name === key)?.attributes
        .content;
    expect(meta("og:title")).toBe("Autumn plan: $220.58");
    expect(meta("og:description")).toContain(library.newest.edition);
    expect(meta("og:image")).toBe(`${origin}/image/${code}.png?lang=zh&live`);
    expect([meta("og:image:width"), meta("og:image:height")]).toEqual(["1200", "630"]);
    expect(meta("twitter:card")).toBe("summary_large_image");
    const link = elements.find(({ attributes }) => attributes.type === "application/json+oembed");
    expect(link?.attributes.href).toBe(
      `${origin}/oembed?url=${encodeURIComponent(`${origin}/s/${code}?lang=zh&live`)}`,
    );
  });

  test("leads into the workbench, the report and the embed", async () => {
    const elements = htmlElements(await (await ask("page", code, "?lang=zh")).text());
    const targets = elements.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href);
    for (const target of [`/zh#s=${code}`, `/report/${code}?lang=zh`, `/embed/${code}?lang=zh`])
      expect(targets).toContain(target);
  });

  test("a host that is none is refused, and stands nowhere in the answer", async () => {
    const answer = await ask("page", code, "", { host: 'a"><script>' });
    expect(answer.status).toBe(400);
    expect(activeParts(htmlElements(await answer.text()))).toEqual([]);
  });
});

describe("pictures", () => {
  const hanzi = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x9f00 + (index % 160))).join(
    "",
  );
  const crowded = scenario(
    Array.from({ length: 12 }, (_, index) =>
      workload({ id: `w${index}`, name: hanzi.slice(index, index + 120) }),
    ),
    { title: hanzi },
  );

  test.each([
    ["one workload", plan],
    ["thirty in English", editedScenario(30, english)],
    ["thirty in Chinese", editedScenario(30, chinese)],
    ["as many strokes as fit", crowded],
  ])("%s stay below 300 kB", async (_, given) => {
    for (const form of ["svg", "png"] as const) {
      const answer = await ask(form, codeOf(given), "?lang=zh");
      expect((await answer.arrayBuffer()).byteLength, form).toBeLessThan(300_000);
    }
  });

  test("are PNGs of the width asked for, 1200 x 630 by default", async () => {
    for (const [query, width, height] of [
      ["", 1200, 630],
      ["?w=600", 600, 315],
      ["?w=2400", 2400, 1260],
    ] as const) {
      const bytes = Buffer.from(await (await ask("png", code, query)).arrayBuffer());
      expect(bytes.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    }
    expect((await ask("png", code, "?w=99999")).status).toBe(400);
  });

  test("hold outlines alone, with the words beside them for who cannot see", async () => {
    const elements = xmlElements(await (await ask("svg", code)).text());
    expect(elements.filter(({ name }) => name === "text")).toEqual([]);
    expect(elements.find(({ name }) => name === "desc")?.text).toBe(
      "$220.58 a month. edition 2026-09-23, rates of Sep 23, 2026, list prices, USD.",
    );
  });

  test.each([
    ["letters of another writing are bars", "\u05e9\u05dc\u05d5\u05dd", "h540v180h-540z", true],
    ["so is a rare Chinese one", "\u{20bb7}", "h1000v180h-1000z", true],
    ["emoji are left out", "Plan \u{1f680}", "v180h-", false],
    ["known letters are drawn", "客", "v180h-", false],
  ])("what no font has: %s, and the description says so", async (_, name, bar, hasBar) => {
    const given = scenario([workload({ name: "w" })], { title: name });
    const elements = xmlElements(await (await ask("svg", codeOf(given))).text());
    const paths = elements
      .filter(({ name: tag }) => tag === "path")
      .map(({ attributes }) => attributes.d ?? "");
    expect(paths.some((d) => d.includes(bar))).toBe(hasBar);
    const said = elements.find(({ name: tag }) => tag === "desc")?.text ?? "";
    expect(said.includes("do not have are drawn as bars")).toBe(name !== "客");
    expect(elements.find(({ name: tag }) => tag === "title")?.text).toContain(name);
  });
});
