import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "./code-checksum";
import { envelope } from "./fixtures/envelope";
import { fixtureContext as context } from "./fixtures/link-context";
import { decodeScenario, encodeScenario } from "./link-code";
import { linkLimits, seal, unseal } from "./link-envelope";
import { BadLinkError } from "./link-error";
import { emptyScenario } from "./templates";

function reasonOf(open: () => unknown): string {
  try {
    open();
    return "opened";
  } catch (error) {
    return error instanceof BadLinkError ? error.reason : String(error);
  }
}

test("the checksum is the CRC-32 of zip", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("what was sealed comes out, deflated where that is shorter", () => {
  for (const bytes of [Uint8Array.from([1, 2, 3]), new Uint8Array(5_000).fill(7)]) {
    for (const hasAdditions of [false, true]) {
      expect(unseal(seal({ bytes, hasAdditions }) ?? "")).toEqual({ bytes, hasAdditions });
    }
  }
  expect(seal({ bytes: new Uint8Array(5_000).fill(7), hasAdditions: false })?.length).toBeLessThan(50);
});

test("256 kB unpacked is the most there may be", () => {
  const most = deflateSync(new Uint8Array(linkLimits.contentLength));
  const more = deflateSync(new Uint8Array(linkLimits.contentLength + 1));
  expect(unseal(envelope(most, 1)).bytes).toHaveLength(linkLimits.contentLength);
  expect(reasonOf(() => unseal(envelope(more, 1)))).toBe("too-large");
  expect(seal({ bytes: new Uint8Array(linkLimits.contentLength + 1), hasAdditions: false })).toBeUndefined();
});

test("a code that unpacks to 70 MB is refused in little memory", () => {
  const bomb = envelope(deflateSync(new Uint8Array(70_000_000), { level: 9 }), 1);
  expect(bomb.length).toBeLessThan(linkLimits.codeLength);
  const before = process.memoryUsage().arrayBuffers;
  expect(reasonOf(() => unseal(bomb))).toBe("too-large");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
});

test("100,000 characters are the most a code may have", () => {
  expect(reasonOf(() => decodeScenario(`1${"A".repeat(99_999)}`, context))).toBe("too-many-characters");
  expect(reasonOf(() => decodeScenario(`1${"A".repeat(100_000)}`, context))).toBe("too-large");
});

test("a scenario too large for a link says so when the link is made", () => {
  const scenario = emptyScenario({ edition: "2026-09-23", asOf: "2026-11-01" }, (word) => word, "gpt-4.1");
  const noise = Array.from({ length: 90_000 }, (_, index) =>
    ((index * 2_654_435_761) >>> 0).toString(36),
  ).join("");
  expect(reasonOf(() => encodeScenario({ ...scenario, notes: noise }, context))).toBe("too-large");
});

test("a whole code of a later version, or packed in a later way, says that it is newer", () => {
  expect(reasonOf(() => unseal(envelope(Uint8Array.from([1, 2, 3]), 0, "2")))).toBe("newer");
  expect(reasonOf(() => unseal(envelope(Uint8Array.from([1, 2, 3]), 4)))).toBe("newer");
  expect(reasonOf(() => unseal(envelope(Uint8Array.from([1, 2, 3]), 0, "0")))).toBe("not-a-link");
});

test("whole codes with senseless content are refused", () => {
  expect(reasonOf(() => decodeScenario(envelope(Uint8Array.from([0xff, 0xff]), 1), context))).toBe(
    "unreadable",
  );
  for (let byte = 0; byte < 256; byte += 1) {
    const reason = reasonOf(() => decodeScenario(envelope(new Uint8Array(60).fill(byte), byte % 4), context));
    expect(["unreadable", "newer"]).toContain(reason);
  }
});
