import { expect, test } from "vitest";
import { siteOrigin } from "./site-origin";

const asked = (headers: Record<string, string>) => new Headers(headers);

test("the setting goes before whatever the request says", () => {
  const headers = asked({ host: "evil.example", "x-forwarded-host": "evil.example" });
  expect(siteOrigin(headers, "https://ratebook.example/")).toEqual({
    origin: "https://ratebook.example",
    isFixed: true,
  });
});

test.each([
  [{ host: "localhost:3000" }, "http://localhost:3000"],
  [{ host: "Ratebook.example", "x-forwarded-proto": "https" }, "https://ratebook.example"],
  [{ host: "[::1]:3000" }, "http://[::1]:3000"],
  [{ host: "a.example", "x-forwarded-host": "b.example" }, "http://a.example"],
])("without a setting the request's own host is it, for this asker alone: %j", (headers, origin) => {
  expect(siteOrigin(asked(headers), "")).toEqual({ origin, isFixed: false });
  expect(siteOrigin(asked(headers), " ")).toEqual({ origin, isFixed: false });
});

test.each([
  "",
  "a b",
  'x"><script>',
  "user@a.example",
  "a.example/path",
  "a..example",
  "a.example:port",
  "a".repeat(400),
])("a host that is none is not repeated: %j", (host) => {
  expect(() => siteOrigin({ get: (name) => (name === "host" ? host : null) }, "")).toThrow(
    "the request names no host",
  );
});

test.each([
  "ratebook.example",
  "ftp://x.example",
  "https://x.example/sub",
  "https://x.example/?a=b",
  "https://a@b.example",
])("a setting that is no site is refused by name: %s", (setting) => {
  expect(() => siteOrigin(asked({ host: "x.example" }), setting)).toThrow(`RATEBOOK_ORIGIN is "${setting}"`);
});
