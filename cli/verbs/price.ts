import { answerPriceRequest, type PriceAnswer } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseJsonText, refuseSize, textLimitBytes } from "@/lib/door/json-text";
import { answerOrRefuse } from "@/lib/door/refusal";
import { type Line, readLines } from "../stream/lines";
import { type Terminal, write } from "../terminal";

/** Answer a stream of price requests, a result per line and in order. @returns whether all were priced */
export async function priceLines(terminal: Terminal): Promise<boolean> {
  let allPriced = true;
  for await (const lines of readLines(terminal.stdin, textLimitBytes)) {
    let text = "";
    for (const line of lines) {
      const answer = answerLine(line);
      if (!answer.ok) allPriced = false;
      text += `${JSON.stringify(answer)}\n`;
    }
    await write(terminal.stdout, text);
  }
  return allPriced;
}

function answerLine(line: Line): PriceAnswer {
  const place = { field: "line", value: line.number } as const;
  const answer = answerOrRefuse(() => {
    if (line.text === null) refuseSize(place);
    return answerPriceRequest(bundledCatalog, parseJsonText(line.text, place));
  });
  return "id" in answer ? answer : { id: null, ...answer };
}
