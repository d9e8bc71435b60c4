import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundledCatalog, bundledEditions, bundledFiles } from "./bundled";
import { parseEditionsFile, parseEvidenceFile, parseProviderFile, parseRulesFile } from "./check";
import { digestOf, editionContent } from "./digest";
import { loadEvidence, loadEvidenceFile } from "./evidence";
import { linkSource } from "./sources";

const data = fileURLToPath(new URL("../../data/", import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"));
const providerIds = readdirSync(join(data, "providers")).map((name) => name.replace(".json", ""));

describe("the files of data/", () => {
  it.each(providerIds)("%s passes the door, and so does its evidence", (id) => {
    const file = parseProviderFile(read(`providers/${id}.json`), `data/providers/${id}.json`);
    expect(file.provider).toBe(id);
    const evidence = parseEvidenceFile(read(`evidence/${id}.json`), `data/evidence/${id}.json`, file);
    const prices = file.models.flatMap((model) => model.prices.map((price) => price.id));
    expect(evidence.records.map((record) => record.price)).toEqual(prices);
  });

  it("pass the door: rules and editions", () => {
    parseRulesFile(read("rules.json"), "data/rules.json");
    parseEditionsFile(read("editions.json"), "data/editions.json");
  });

  it("are all bundled", () => {
    const bundled = bundledFiles().providers.map((file) => file.provider);
    expect(bundled.toSorted()).toEqual(providerIds.toSorted());
  });

  it("hold the editions whose digests are committed: an edition never changes", async () => {
    const files = bundledFiles();
    const evidence = await Promise.all(files.providers.map((file) => loadEvidenceFile(file.provider)));
    for (const { edition, digest, models, prices } of files.editions.editions) {
      expect(await digestOf(editionContent(files, evidence, edition))).toBe(digest);
      const catalog = bundledCatalog(edition);
      expect(catalog.models).toHaveLength(models);
      expect(catalog.models.flatMap((model) => model.prices)).toHaveLength(prices);
    }
    // The literal stands here too, so that both must be changed to move it.
    expect(files.editions.editions[0]).toMatchObject({
      edition: "2026-09-23",
      digest: "4c95a581622771375b281667211c975ba3cd71ad3b341ea4541310dd60d7de33",
    });
  });
});

describe("what is written in data/", () => {
  it("names no private index and no path of a machine", () => {
    for (const folder of ["providers", "evidence"]) {
      for (const name of readdirSync(join(data, folder))) {
        const text = readFileSync(join(data, folder, name), "utf8");
        expect(text).not.toMatch(/read_file|file index|search docs|corpus|\/(home|work|tmp)\//);
      }
    }
  });
});

describe("bundledCatalog", () => {
  it("opens the newest edition once", () => {
    expect(bundledCatalog()).toBe(bundledCatalog(bundledEditions.at(-1)));
    expect(bundledCatalog().models).toHaveLength(274);
  });
});

describe("loadEvidence", () => {
  it("says who says so, and what the others say", async () => {
    const evidence = await loadEvidence("openai");
    const o3 = evidence.get("openai/o3@2025-06-10");
    expect(o3?.witnesses.some((witness) => witness.source.startsWith("official page: "))).toBe(true);
    expect(o3?.disagreements.map((disagreement) => [disagreement.source, disagreement.field])).toContainEqual(
      ["llm-prices", "input"],
    );
  });

  it("refuses a provider it has nothing on", async () => {
    await expect(loadEvidence("__proto__")).rejects.toMatchObject({ failure: { code: "invalid" } });
  });

  it("has a page or project behind every witness but quotes of a document without address", async () => {
    const without = new Set<string>();
    for (const id of providerIds) {
      for (const record of (await loadEvidence(id)).values()) {
        for (const { source, refs } of record.witnesses) {
          if (linkSource(source, refs[0]?.ref).url === null) without.add(source);
        }
      }
    }
    expect([...without]).toEqual([
      "third-party quote: Anthropic model pricing PDF (November 2023)",
      "third-party quote: Anthropic price revision 2024-12-03",
    ]);
  });
});
