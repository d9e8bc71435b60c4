import { bundledCatalog } from "@/lib/catalog/bundled";
import { answerDiff } from "@/lib/door/answer-diff";
import { writeDiffMarkdown, writeDiffRefusal } from "@/lib/export/diff-markdown";
import { type Language, languages } from "@/lib/words/translate";
import { bundledLinks } from "../open-link";
import { readScenarioOrLink } from "../read-scenario";
import { type Terminal, UsageError, write } from "../terminal";

export interface DiffOptions {
  format: string;
  lang: string;
}

/**
 * Print what changes from one scenario to another, as a Markdown comment or as JSON.
 *
 * @returns whether both have a total
 */
export async function printDiff(
  terminal: Terminal,
  sources: { from: string; to: string },
  options: DiffOptions,
): Promise<boolean> {
  const language = parseLanguage(options.lang);
  if (options.format !== "md" && options.format !== "json") {
    throw new UsageError(`there is no format "${options.format}": use md or json`);
  }
  if (sources.from === "-" && sources.to === "-") {
    throw new UsageError("standard input can be one of the two scenarios, not both");
  }
  const from = await readScenarioOrLink(terminal, sources.from);
  const to = await readScenarioOrLink(terminal, sources.to);
  const answer = answerDiff(bundledCatalog, bundledLinks, { from, to });
  if ("error" in answer) {
    const text =
      options.format === "json" ? `${JSON.stringify(answer)}\n` : writeDiffRefusal(answer.error, language);
    await write(terminal.stdout, text);
    return false;
  }
  for (const { message } of answer.warnings) await write(terminal.stderr, `ratebook: ${message}\n`);
  const text =
    options.format === "json" ? `${JSON.stringify(answer, null, 2)}\n` : writeDiffMarkdown(answer, language);
  await write(terminal.stdout, text);
  return answer.ok;
}

function parseLanguage(text: string): Language {
  const language = languages.find((known) => known === text);
  if (language !== undefined) return language;
  throw new UsageError(`there is no language "${text}": use ${languages.join(" or ")}`);
}
