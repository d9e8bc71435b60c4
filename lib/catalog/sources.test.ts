import { expect, it } from "vitest";
import { linkSource } from "./sources";

it.each([
  ["genai-prices", "npm:0.1.7", "https://www.npmjs.com/package/@pydantic/genai-prices/v/0.1.7"],
  ["genai-prices", "8421a4e04ca0", "https://github.com/pydantic/genai-prices/commit/8421a4e04ca0"],
  ["models.dev", "", "https://github.com/anomalyco/models.dev"],
  ["official page: https://example.com/pricing", "stored copy of the page", "https://example.com/pricing"],
  ["third-party quote: a printed list", "", null],
  ["constructor", "", null],
])("%s at %s is found at %s", (source, ref, url) => {
  expect(linkSource(source, ref).url).toBe(url);
});
