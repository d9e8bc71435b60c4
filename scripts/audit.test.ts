import { describe, expect, test } from "vitest";
import { judgeAudit } from "./audit.mjs";

/** As npm 10 prints: auditReportVersion 2. */
function report(...weaknesses: { name: string; severity: string; range: string }[]): string {
  const count = (severity: string) => weaknesses.filter((each) => each.severity === severity).length;
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(weaknesses.map((each) => [each.name, { ...each, via: [] }])),
    metadata: {
      vulnerabilities: {
        info: count("info"),
        low: count("low"),
        moderate: count("moderate"),
        high: count("high"),
        critical: count("critical"),
        total: weaknesses.length,
      },
      dependencies: { prod: 90, total: 405 },
    },
  });
}

describe("what npm audit says", () => {
  test("nothing found", () => {
    expect(judgeAudit(report())).toMatchObject({ outcome: "clean" });
  });

  test.each(["moderate", "high", "critical"])("a %s weakness stops, with its name and range", (severity) => {
    const { outcome, text } = judgeAudit(report({ name: "semver", severity, range: "<5.7.2" }));
    expect(outcome).toBe("found");
    expect(text).toContain(`${severity}: semver <5.7.2`);
  });

  test("a low one is told and does not stop", () => {
    const { outcome, text } = judgeAudit(report({ name: "cookie", severity: "low", range: "<0.7.0" }));
    expect([outcome, text]).toEqual(["clean", "low: cookie <0.7.0"]);
  });

  test.each([
    [
      "a registry that has no audits",
      '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":""}}',
    ],
    ["no network", '{"error":{"code":"ENOTFOUND","summary":"request to https://registry.npmjs.org failed"}}'],
    ["no npm", ""],
    ["half a report", '{"vulnerabilities":{'],
    ["another report", '{"vulnerabilities":{}}'],
  ])("%s: skipped, in so many words", (_, output) => {
    const { outcome, text } = judgeAudit(output);
    expect(outcome).toBe("skipped");
    expect(text).toMatch(/^SKIPPED: .*not looked up/);
  });
});
