import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/catalog/digest";
import { EditionOrder, withoutLifetime } from "@/lib/catalog/edition";
import type { CatalogFiles } from "@/lib/catalog/open";
import { keepLists } from "@/lib/catalog/price-list";
import type { Price } from "@/lib/catalog/schema";
import { formatCompact } from "../catalog/compact-json";
import { feedSchema } from "./feed-schema";

/** What is published of the catalog under `public/`: by file name, its text. */
export function feedFiles(files: CatalogFiles): Record<string, string> {
  const names = files.editions.editions.map(({ edition }) => edition);
  const texts = new Map(names.map((edition) => [edition, toText(feedOf(files, edition))]));
  const newest = texts.get(names.at(-1) ?? "") ?? "";
  return {
    "catalog-v1.json": newest,
    "catalog-v1.json.sha256": `${sha256(newest)}  catalog-v1.json\n`,
    "catalog-v1.schema.json": toText(feedJsonSchema()),
    "catalog-v1/editions.json": toText(files.editions),
    ...Object.fromEntries([...texts].map(([edition, text]) => [`catalog-v1/${edition}.json`, text])),
  };
}

function feedOf(files: CatalogFiles, edition: string): unknown {
  const holds = new EditionOrder(files.editions).holder(edition);
  const keep = <T extends { recorded: string; withdrawn?: string | undefined }>(records: readonly T[]) =>
    records.filter(holds).map(withoutLifetime);
  const prices = (list: readonly Price[]) =>
    keep(list).sort((a, b) => ((a.fromAt ?? a.from) < (b.fromAt ?? b.from) ? -1 : 1));
  const body = {
    format: "ratebook-catalog-1",
    edition,
    editionDigest: files.editions.editions.find((each) => each.edition === edition)?.digest,
    rules: keep(files.rules.rules),
    providers: files.providers.map((file) => ({
      id: file.provider,
      name: file.name,
      pricingUrl: file.pricingUrl,
      notes: keep(file.notes).map(({ text }) => text),
      rules: keep(file.rules),
      models: file.models.flatMap(({ id, facts, prices: list, lists }) =>
        keep(facts).map((of) => ({ id, ...of, prices: prices(list), lists: keepLists(lists, prices) })),
      ),
    })),
  };
  return { $schema: "/catalog-v1.schema.json", digest: sha256(canonicalJson(body)), ...body };
}

function feedJsonSchema(): unknown {
  const { $schema, ...body } = z.toJSONSchema(feedSchema, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    $id: "urn:ratebook:catalog:v1",
    title: "Ratebook catalog",
    description:
      "One edition of the catalog. Rates are USD per million tokens, in lists of their own in the currency that names them. A band is a cliff: above its threshold the whole request takes its rates. Dates are UTC, from is inclusive and to exclusive. A price id never changes its meaning within an edition.",
    ...body,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What is undefined is left out, as JSON has it. */
function toText(value: unknown): string {
  return `${formatCompact(JSON.parse(JSON.stringify(value)))}\n`;
}
