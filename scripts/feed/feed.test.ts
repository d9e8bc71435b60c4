import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { bundledCatalog, bundledEditions, bundledFiles } from "@/lib/catalog/bundled";
import { canonicalJson } from "@/lib/catalog/digest";
import { priceListsOf } from "@/lib/catalog/price-list";
import { feedFiles } from "./feed";
import { type Feed, feedSchema } from "./feed-schema";

const folder = new URL("../../public/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const feedOf = (edition: string): Feed => JSON.parse(read(`catalog-v1/${edition}.json`));

const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
const isFeed = ajv.compile(JSON.parse(read("catalog-v1.schema.json")));

describe("the published feed", () => {
  const files = feedFiles(bundledFiles());

  test.each(Object.entries(files))("%s is what data/ gives", (name, text) => {
    expect(read(name) === text, `${name} is stale: run npm run schema:write`).toBe(true);
  });

  test("has a file for each edition, and no other", () => {
    const names = [...bundledEditions.map((edition) => `${edition}.json`), "editions.json"];
    expect(readdirSync(new URL("catalog-v1/", folder)).sort()).toEqual(names.sort());
  });

  test("is the newest edition at its plain path, with its sum beside it", () => {
    expect(read("catalog-v1.json")).toBe(read(`catalog-v1/${bundledEditions.at(-1)}.json`));
    const sum = createHash("sha256").update(read("catalog-v1.json")).digest("hex");
    expect(read("catalog-v1.json.sha256")).toBe(`${sum}  catalog-v1.json\n`);
  });
});

describe.each(bundledEditions)("edition %s", (edition) => {
  const feed = feedOf(edition);
  const catalog = bundledCatalog(edition);

  test("fits the schema, ours and the published one", () => {
    expect(isFeed(feed), ajv.errorsText(isFeed.errors)).toBe(true);
    expect(feedSchema.safeParse(feed).error).toBeUndefined();
  });

  test("carries a digest that anyone can work out again", () => {
    const { $schema, digest, ...body } = feed;
    expect(createHash("sha256").update(canonicalJson(body)).digest("hex")).toBe(digest);
    expect(feed.editionDigest).toBe(
      bundledFiles().editions.editions.find((each) => each.edition === edition)?.digest,
    );
  });

  test("has every model and price of the catalog, under the id it is cited by", () => {
    const ids = (models: readonly { prices: readonly { id: string }[]; lists?: unknown }[]) =>
      models
        .flatMap((model) => priceListsOf(model as never))
        .flatMap(({ prices }) => prices.map(({ id }) => id));
    const models = feed.providers.flatMap((provider) => provider.models);
    expect(models.map(({ id }) => id)).toEqual(catalog.models.map(({ id }) => id));
    expect(ids(models)).toEqual(ids(catalog.models));
  });
});

test("the schema refuses what is no feed", () => {
  const feed = feedOf(bundledEditions[0] ?? "");
  for (const broken of [{}, { ...feed, format: "other" }, { ...feed, digest: "x" }, { ...feed, extra: 1 }]) {
    expect(isFeed(broken)).toBe(false);
  }
});
