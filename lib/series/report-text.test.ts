import { expect, test } from "vitest";
import { issueAddress, type ReportedRate, writeReport } from "./report-text";

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

test("an issue is prefilled where the project has a repository on GitHub, and nowhere else", () => {
  const report = writeReport(rate, "2026-11-21");
  const address = issueAddress("git+https://github.com/acme/ratebook.git", report);
  expect(address).toMatch(/^https:\/\/github\.com\/acme\/ratebook\/issues\/new\?title=Wrong\+price/);
  expect(new URL(address ?? "").searchParams.get("body")).toBe(report.body);
  expect(issueAddress(null, report)).toBeNull();
  expect(issueAddress("https://example.org/x", report)).toBeNull();
});
