import { z } from "zod";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { answerDiff } from "@/lib/door/answer-diff";
import { linkContext } from "@/lib/scenario/link-context";
import { scenarioSchema } from "@/lib/scenario/schema";
import { billSchema } from "./bill-schema";
import { diffSchema } from "./diff-schema";
import { changedScenario, goldenScenario } from "./golden-scenario";
import { makeOpenApi } from "./openapi";

const links = linkContext(bundledEditions, bundledCatalog);

/** What is published under `public/`: by file name, its text. The test holds the committed files equal to it. */
export function publishedFiles(): Record<string, string> {
  return {
    "scenario-v1.schema.json": toText(
      toJsonSchema(scenarioSchema, {
        $id: "urn:ratebook:scenario:v1",
        title: "Ratebook scenario",
        description:
          "What an LLM feature does: workloads, models and adjustments. Unknown fields are kept. The shares of a routing add up to 1 and those of service tiers to at most 1, which this schema cannot say.",
      }),
    ),
    "bill-v1.schema.json": toText(
      toJsonSchema(billSchema, {
        $id: "urn:ratebook:bill:v1",
        title: "Ratebook bill",
        description:
          "The bill of a scenario, unrounded. While a line is unpriced, ok is false and the amounts are null.",
      }),
    ),
    "diff-v1.schema.json": toText(
      toJsonSchema(diffSchema, {
        $id: "urn:ratebook:diff:v1",
        title: "Ratebook difference",
        description:
          "What changes from one scenario to another, unrounded. The parts add up to the difference. Where one of the two has no total, ok is false and the amounts are null.",
      }),
    ),
    "openapi-v1.json": toText(makeOpenApi()),
    "scenario-v1.golden.json": toText(goldenScenario),
    "bill-v1.golden.json": toText(answerBill(bundledCatalog, goldenScenario)),
    "diff-v1.golden.json": toText(
      answerDiff(bundledCatalog, links, { from: goldenScenario, to: changedScenario }),
    ),
  };
}

/** As it is read: fields with a default may be left out. */
function toJsonSchema(schema: z.ZodType, head: { $id: string; title: string; description: string }): unknown {
  const { $schema, ...body } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return { $schema, ...head, ...body };
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
