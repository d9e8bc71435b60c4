import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { openBook } from "@/test/support/recalculated";
import packageJson from "../package.json";
import { run } from "./test-terminal";

const golden = "public/scenario-v1.golden.json";
const goldenScenario = JSON.parse(readFileSync(golden, "utf8"));

const answers = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("price", () => {
  const good = '{"id":"g","model":"gpt-4.1","usage":{"prompt":1000000}}';

  test("answers every line in order, whatever stands between", async () => {
    const tooLong = `{"id":"long","model":"${"x".repeat(1_000_000)}"}`;
    const { status, out } = await run(["price"], `${good}\n\nnonsense\n${tooLong}\n[]\n7\nnull\n${good}`);
    expect(status).toBe(1);
    expect(
      answers(out).map(({ id, ok, error }) => [id, ok, error?.code, error?.field, error?.value]),
    ).toEqual([
      ["g", true, undefined, undefined, undefined],
      [null, false, "bad-json", "line", 3],
      [null, false, "too-large", "line", 4],
      [null, false, "bad-json", "request", "array"],
      [null, false, "bad-json", "request", 7],
      [null, false, "bad-json", "request", null],
      ["g", true, undefined, undefined, undefined],
    ]);
  });

  test("status 0 when every request was answered, and for no request at all", async () => {
    expect(await run(["price"], `${good}\n`)).toMatchObject({ status: 0, err: "" });
    expect(await run(["price"], "")).toEqual({ status: 0, out: "", err: "" });
  });
});

describe("bill", () => {
  test("prints what the library says, from a file, standard input and a link", async () => {
    const expected = answerBill(bundledCatalog, goldenScenario);
    const link = (await run(["link", "encode", golden])).out.trim();
    expect(JSON.parse((await run(["bill", golden])).out)).toEqual(expected);
    expect(JSON.parse((await run(["bill", "-"], JSON.stringify(goldenScenario))).out)).toEqual(expected);
    expect(JSON.parse((await run(["bill", link])).out)).toEqual(expected);
  });

  test("a line without a price leaves no total and exits 1", async () => {
    const scenario = structuredClone(goldenScenario);
    scenario.workloads[0].routing.routes[0].model = "gpt-4-turbo-2025-08";
    const { status, out } = await run(["bill", "-"], JSON.stringify(scenario));
    expect(status).toBe(1);
    const bill = JSON.parse(out);
    expect(bill).toMatchObject({ ok: false, amount: null });
    expect(bill.unpriced[0]).toMatchObject({
      model: "gpt-4-turbo-2025-08",
      error: { code: "unknown-model" },
    });
  });

  test.each([
    ["no JSON", "{", "bad-json"],
    ["no scenario", "[]", "invalid"],
    ["an unknown edition", JSON.stringify({ ...goldenScenario, edition: "1999-01-01" }), "unknown-edition"],
    ["more than a megabyte", `"${"x".repeat(1_000_001)}"`, "too-large"],
  ])("%s is answered with its error and status 1", async (_, input, code) => {
    const { status, out } = await run(["bill", "-"], input);
    expect([status, JSON.parse(out).error.code]).toEqual([1, code]);
  });

  test("Markdown is the whole document, in either language", async () => {
    const { status, out } = await run([
      "bill",
      golden,
      "--format",
      "md",
      "--origin",
      "https://ratebook.example",
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/^# Golden pair\n/);
    expect(out).toContain("<https://ratebook.example/#s=");
    expect((await run(["bill", golden, "--format", "md", "--lang", "zh"])).out).toContain("## 7. 当月账单");
  });

  test("CSV has a row per line, goes on to the months, and runs no formula", async () => {
    const scenario = structuredClone(goldenScenario);
    scenario.workloads[0].name = '=HYPERLINK("x"),';
    const { out } = await run(["bill", "-", "--format", "csv"], JSON.stringify(scenario));
    const rows = out.trimEnd().split("\r\n");
    const bill = JSON.parse((await run(["bill", golden])).out);
    expect(rows).toHaveLength(1 + bill.lines.length + bill.adjustments.length + 1 + bill.months.length);
    expect(rows[1]).toMatch(/^"'=HYPERLINK\(""x""\),",openai,/);
  });

  test("a forecast in the shape of FOCUS never says that it is billed", async () => {
    const { status, out } = await run(["bill", golden, "--format", "focus"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^BillingCurrency,.*,EffectiveCost,/);
    expect(out).not.toMatch(/BilledCost|InvoiceId/);
  });

  test("a Word file goes to a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ratebook-"));
    const file = join(folder, "bill.docx");
    expect(await run(["bill", golden, "--format", "docx", "--paper", "letter", "--out", file])).toMatchObject(
      {
        status: 0,
        out: "",
      },
    );
    // A Word file is a ZIP archive: it begins with the letters of its inventor.
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
    await rm(folder, { recursive: true });
  });

  test.each([
    ["en", "Summary", "Bill"],
    ["zh", "摘要", "账单"],
  ])("a workbook in %s goes to a file, and opens with the bill's total", async (lang, summary, bill) => {
    const folder = await mkdtemp(join(tmpdir(), "ratebook-"));
    const file = join(folder, "bill.xlsx");
    const args = ["bill", golden, "--format", "xlsx", "--lang", lang, "--out", file];
    expect(await run(args)).toMatchObject({ status: 0, out: "", err: "" });
    const { sheets } = openBook(await readFile(file));
    const { total } = JSON.parse((await run(["bill", golden])).out);
    expect([...sheets.keys()]).toEqual(expect.arrayContaining([summary, bill]));
    const cell = sheets.get(summary)?.get("B4");
    expect(cell?.formula).toContain(`${bill}!`);
    expect(cell?.value).toBeCloseTo(total.amount, 9);
    await rm(folder, { recursive: true });
  });

  test("current prices are the newest edition's, at its date", async () => {
    const { out } = await run(["bill", golden, "--at-current-prices"]);
    const { edition } = bundledCatalog();
    expect(JSON.parse(out)).toMatchObject({ edition, asOf: edition.slice(0, 10) });
  });
});

describe("diff", () => {
  const dearer = JSON.stringify(goldenScenario).replace('"amount":2000', '"amount":3000');

  test("is a comment for a pull request, unless JSON is asked for", async () => {
    const { status, out, err } = await run(["diff", golden, "-"], dearer);
    expect([status, err]).toEqual([0, ""]);
    const before = answerBill(bundledCatalog, goldenScenario);
    const after = answerBill(bundledCatalog, JSON.parse(dearer));
    const total = (bill: typeof before) =>
      "error" in bill ? Number.NaN : (bill.total?.amount ?? Number.NaN);
    const cents = Math.round(total(after) * 100) - Math.round(total(before) * 100);
    expect(out).toContain(`### This change adds $${(cents / 100).toFixed(2)} a month`);
    const json = JSON.parse((await run(["diff", golden, "-", "--format", "json"], dearer)).out);
    expect(json.difference).toBeCloseTo(total(after) - total(before), 9);
  });

  test("speaks Chinese", async () => {
    const { out } = await run(["diff", "-", golden, "--lang", "zh"], dearer);
    expect(out).toMatch(/^### 此变更每月节省 \$[\d.,]+\n/);
  });

  test("without a total on one side says which line has no price, status 1", async () => {
    const unpriced = JSON.stringify(goldenScenario).replace('"gpt-4.1-mini"', '"gpt-4-turbo-2025-08"');
    const { status, out } = await run(["diff", golden, "-"], unpriced);
    expect(status).toBe(1);
    expect(out).toContain("after: Support answers, gpt-4-turbo-2025-08: there is no model");
  });
});

describe("models", () => {
  test("lists a provider's rate cards on a date", async () => {
    const { out } = await run(["models", "--provider", "google", "--at", "2027-01-01", "--json"]);
    const { models } = JSON.parse(out);
    const flash = models.find(({ id }: { id: string }) => id === "gemini-3.6-flash");
    expect(flash.rateCards.map((card: { rates: { input: number } }) => card.rates.input)).toEqual([1.5]);
    expect(new Set(models.map(({ provider }: { provider: string }) => provider))).toEqual(
      new Set(["google"]),
    );
  });

  test("prints a table", async () => {
    const { status, out } = await run(["models", "--provider", "anthropic"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^anthropic {2}claude-sonnet-4-5-20250929 +3\.00 +0\.30 +15\.00 +200\.0/m);
  });

  test.each([
    [["--provider", "nobody"], "unknown-model"],
    [["--edition", "1999-01-01"], "unknown-edition"],
    [["--at", "soon"], "instant-needed"],
  ])("%j is answered with its error", async (args, code) => {
    const { status, out } = await run(["models", ...args]);
    expect([status, JSON.parse(out).error.code]).toEqual([1, code]);
  });
});

describe("link", () => {
  test("decode after encode is the scenario", async () => {
    const { out: link } = await run(["link", "encode", golden, "--origin", "https://ratebook.example/"]);
    expect(link).toMatch(/^https:\/\/ratebook\.example\/#s=[\w-]+\n$/);
    const { out: decoded } = await run(["link", "decode", link.trim()]);
    expect(JSON.parse((await run(["bill", "-"], decoded)).out)).toEqual(
      JSON.parse((await run(["bill", golden])).out),
    );
  });

  test("a cut link says so", async () => {
    const { out: link } = await run(["link", "encode", golden]);
    const { status, out } = await run(["link", "decode", link.trim().slice(0, -3)]);
    expect([status, JSON.parse(out).error.code]).toEqual([1, "bad-link"]);
  });
});

describe("arguments", () => {
  test.each([
    [["nope"]],
    [["price", "extra"]],
    [["bill"]],
    [["bill", "no-such-file.json"]],
    [["bill", golden, "--format", "pdf"]],
    [["bill", golden, "--format", "__proto__"]],
    [["bill", golden, "--nope"]],
    [["bill", golden, "--format", "md", "--lang", "fr"]],
    [["bill", golden, "--format", "docx", "--paper", "a5"]],
    [["bill", golden, "--format", "md", "--origin", "nowhere"]],
    [["diff", golden]],
    [["diff", "-", "-"]],
    [["diff", golden, "no-such-file.json"]],
    [["diff", golden, golden, "--format", "csv"]],
    [["diff", golden, golden, "--lang", "fr"]],
    [["link", "encode", golden, "--origin", "nowhere"]],
    [["bill", "lib"]],
  ])("%j cannot be used: status 2, and nothing on standard output", async (args) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });

  test("a format there isn't names those there are", async () => {
    const { err } = await run(["bill", golden, "--format", "pdf"]);
    expect(err).toContain('there is no format "pdf": use json, md, csv, docx, xlsx, focus');
  });

  test.each([
    [[]],
    [["price"]],
    [["tokens"]],
    [["bill"]],
    [["diff"]],
    [["models"]],
    [["link"]],
    [["link", "encode"]],
    [["link", "decode"]],
  ])("--help of %j", async (verb) => {
    const { status, out, err } = await run([...verb, "--help"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(["Usage: ratebook", ...verb].join(" "));
  });

  test("--version", async () => {
    expect(await run(["--version"])).toEqual({ status: 0, out: `${packageJson.version}\n`, err: "" });
  });
});
