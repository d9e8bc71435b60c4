import { expect, test } from "vitest";
import { type ReportedRate, reportAddress, reportTargets, writeReport } from "./report-text";

const rate: ReportedRate = {
  model: "openai/gpt-4.1",
  edition: "2026-09-23",
  record: "openai/gpt-4.1@2025-04-14",
  meter: "output",
  where: "batch",
  shown: "$4.00 /M",
  from: "2025-04-14",
  to: null,
  agreeing: ["official", "models.dev"],
  against: [],
  page: "https://developers.openai.com/api/docs/pricing",
};

test("a report says the model, the meter, what we show, since when, and who agrees", () => {
  const { title, body } = writeReport(rate, "2026-11-21");
  expect(title).toBe("Wrong price: openai/gpt-4.1, output (batch)");
  for (const part of [
    "Ratebook shows: $4.00 /M, from 2025-04-14\n",
    "Edition: 2026-09-23; record: openai/gpt-4.1@2025-04-14",
    "Sources that agree: official, models.dev",
    "Sources that do not: none",
    "Looked at on: 2026-11-21",
  ]) {
    expect(body).toContain(part);
  }
});

const report = writeReport(rate, "2026-11-21");

test("a repository on GitHub gets a prefilled issue", () => {
  const [target] = reportTargets({ RATEBOOK_REPORT_URL: "https://github.com/acme/ratebook.git" });
  const address = new URL(target === undefined ? "" : reportAddress(target, report));
  expect(address.origin + address.pathname).toBe("https://github.com/acme/ratebook/issues/new");
  expect(address.searchParams.get("title")).toBe(report.title);
  expect(address.searchParams.get("body")).toBe(report.body);
});

test("any other address says itself where the text belongs", () => {
  const [target] = reportTargets({ RATEBOOK_REPORT_URL: "https://desk.example/new?s={title}&d={body}&k=1" });
  const address = new URL(target === undefined ? "" : reportAddress(target, report));
  expect(Object.fromEntries(address.searchParams)).toEqual({ s: report.title, d: report.body, k: "1" });
});

test("a mail is written to the keeper, line by line", () => {
  const [target] = reportTargets({ RATEBOOK_REPORT_MAIL: "prices@example.org" });
  const address = new URL(target === undefined ? "" : reportAddress(target, report));
  expect(address.protocol + address.pathname).toBe("mailto:prices@example.org");
  expect(address.searchParams.get("body")).toBe(report.body);
});

test.each([
  {},
  { RATEBOOK_REPORT_URL: "" },
  { RATEBOOK_REPORT_URL: "https://example.org/no-place-for-the-text" },
  { RATEBOOK_REPORT_URL: "javascript:alert({title})" },
  { RATEBOOK_REPORT_MAIL: "not an address" },
  { RATEBOOK_REPORT_MAIL: "a@b?bcc=c@d" },
])("settings that are none lead nowhere: %j", (settings) => {
  expect(reportTargets(settings)).toEqual([]);
});
