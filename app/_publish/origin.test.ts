import { describe, expect, test } from "vitest";
import { RatebookError } from "@/lib/unit/failure";
import { findOrigin } from "./origin";

function requestOf(headers: Record<string, string>): Request {
  return new Request("http://localhost:3000/s/x", { headers });
}

describe("the server's origin", () => {
  test.each([
    [{ host: "ratebook.example" }, "http://ratebook.example"],
    [{ host: "Ratebook.Example:8080" }, "http://ratebook.example:8080"],
    [{ host: "[::1]:3000" }, "http://[::1]:3000"],
    [{ host: "ratebook.example", "x-forwarded-proto": "https" }, "https://ratebook.example"],
  ])("of %j is %s", (headers, origin) => {
    expect(findOrigin(requestOf(headers), undefined)).toBe(origin);
  });

  test.each(['a"><script>', "a b", "a/b", "user@host", "a:port", "", "a".repeat(400)])(
    "a host of %j is refused",
    (host) => {
      expect(() => findOrigin(requestOf({ host }), undefined)).toThrow(RatebookError);
    },
  );

  test("the setting goes before what a request says", () => {
    for (const setting of ["https://ratebook.example", "https://ratebook.example/"])
      expect(findOrigin(requestOf({ host: "evil.test" }), setting)).toBe("https://ratebook.example");
  });

  test.each([
    "ratebook.example",
    "https://ratebook.example/path",
    "ftp://ratebook.example",
    "https://a@b.example",
  ])("a setting of %s is an error that says what it must be", (setting) => {
    expect(() => findOrigin(requestOf({}), setting)).toThrow(`RATEBOOK_ORIGIN is "${setting}"`);
  });
});
