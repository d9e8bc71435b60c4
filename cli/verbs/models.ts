import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerModels, type ListedModel } from "@/lib/door/answer-models";
import { formatQuantity } from "@/lib/unit/format";
import { countDecimals } from "@/lib/unit/round";
import { type Terminal, write } from "../terminal";
import { writeTable } from "../write-table";

export interface ModelsOptions {
  provider?: string;
  at?: string;
  edition?: string;
  currency?: string;
  json?: boolean;
}

/** Print the rate cards in force, as a table or as one JSON document. */
export async function printModels(terminal: Terminal, options: ModelsOptions): Promise<boolean> {
  const { json, ...query } = options;
  const answer = answerModels(bundledCatalog, query);
  if (json || !answer.ok) {
    await write(terminal.stdout, `${JSON.stringify(answer, null, json ? 2 : 0)}\n`);
    return answer.ok;
  }
  const head = ["provider", "model", "input", "cached", "output", "context", ""];
  const rows = answer.models.flatMap((model) => model.rateCards.map((_, index) => tableRow(model, index)));
  const title = `${answer.currency} per million tokens on ${answer.at}, edition ${answer.edition}; ${answer.models.length} models.`;
  await write(terminal.stdout, `${title}\n\n${writeTable([head, ...rows], [2, 3, 4, 5])}`);
  return true;
}

function tableRow(model: ListedModel, index: number): string[] {
  const card = model.rateCards[index];
  const notes = [
    model.retiredOn === null ? null : `retired ${model.retiredOn}`,
    (card?.bands ?? []).map((band) => `other rates above ${band.above}`).join(", ") || null,
    card?.windows === undefined ? null : "other rates by the hour",
    model.rateCards.length > 1 ? `from ${card?.fromAt ?? card?.from}` : null,
  ];
  return [
    model.provider,
    model.id,
    formatRate(card?.rates.input),
    formatRate(card?.rates.cacheRead),
    formatRate(card?.rates.output),
    model.contextWindow === undefined ? "" : formatQuantity(model.contextWindow, "en"),
    notes.filter((note) => note !== null).join("; "),
  ];
}

function formatRate(rate: number | undefined): string {
  return rate === undefined ? "" : rate.toFixed(Math.max(2, countDecimals(rate)));
}
