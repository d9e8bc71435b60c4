import { Command, Option } from "commander";
import packageJson from "../package.json";
import type { Terminal } from "./terminal";
import type { BillOptions } from "./verbs/bill";
import { billFormatNames } from "./verbs/bill-formats";
import type { DiffOptions } from "./verbs/diff";
import type { ModelsOptions } from "./verbs/models";
import type { TokensOptions } from "./verbs/tokens";

/** The verbs and their options; each is loaded when it is asked for. @param done  told whether every request was answered */
export function makeProgram(terminal: Terminal, done: (allAnswered: boolean) => void): Command {
  const program = new Command("ratebook")
    .description("What LLM features cost. Results go to standard output, everything else to standard error.")
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText("after", exitStatusHelp);
  const verb = (parent: Command, nameAndArguments: string) =>
    parent.command(nameAndArguments).copyInheritedSettings(program).allowExcessArguments(false);

  verb(program, "price")
    .summary("price a stream of requests")
    .description("Read price requests as JSON Lines on standard input; print a result per line, in order.")
    .addHelpText("after", priceHelp)
    .action(async () => {
      const { priceLines } = await import("./verbs/price");
      done(await priceLines(terminal));
    });

  verb(program, "tokens")
    .summary("count the tokens of requests, or of a text")
    .description(
      "Read token requests as JSON Lines on standard input and print a result per line, in order; or with --model or --encoding, read plain text and print one result.",
    )
    .option("--model <id>", "count standard input as plain text for this model")
    .option("--encoding <name>", "count it with this vocabulary")
    .addHelpText("after", tokensHelp)
    .action(async (options: TokensOptions) => {
      const { printTokens } = await import("./verbs/tokens");
      done(await printTokens(terminal, options));
    });

  verb(program, "bill <scenario>")
    .summary("bill a scenario")
    .description("Print the bill of a scenario: a file, - for standard input, or a share link.")
    .option("--format <format>", billFormatNames, "json")
    .option("--out <file>", "write a file instead of standard output")
    .option("--lang <language>", "of a document: en or zh", "en")
    .option("--paper <paper>", "of a document: a4 or letter", "a4")
    .option("--origin <url>", "where readers open the link of a document")
    .option("--at-current-prices", "price it with the newest edition, at that edition's date")
    .addHelpText("after", billHelp)
    .action(async (source: string, options: BillOptions) => {
      const { printBill } = await import("./verbs/bill");
      done(await printBill(terminal, source, options));
    });

  verb(program, "diff <from> <to>")
    .summary("say what changes between two scenarios")
    .description(
      "Print what changes from one scenario to another, split into price, volume, mix, shape and adjustments. Each is a file, - for standard input, or a share link.",
    )
    .option("--format <format>", "md, a comment for a pull request, or json", "md")
    .option("--lang <language>", "of the comment: en or zh", "en")
    .addHelpText("after", diffHelp)
    .action(async (from: string, to: string, options: DiffOptions) => {
      const { printDiff } = await import("./verbs/diff");
      done(await printDiff(terminal, { from, to }, options));
    });

  verb(program, "models")
    .summary("list the rate cards in force")
    .description("Print the models of the catalog with the rates in force on a date.")
    .addOption(new Option("--provider <id>", "only this provider's"))
    .option("--at <date>", "a date or an instant; default: the edition's date")
    .option("--edition <edition>", "default: the newest")
    .option("--currency <code>", "USD, or CNY for the providers with a list of their own in it; default: USD")
    .option("--json", "whole rate cards as one JSON document")
    .action(async (options: ModelsOptions) => {
      const { printModels } = await import("./verbs/models");
      done(await printModels(terminal, options));
    });

  const link = verb(program, "link").description(
    "Turn a scenario into a link, and a link into its scenario.",
  );
  verb(link, "encode <scenario>")
    .description("Print the link of a scenario: a file, - for standard input, or another link.")
    .option("--origin <url>", "what to put in front, such as https://ratebook.example")
    .action(async (source: string, options: { origin?: string }) => {
      const { encodeLink } = await import("./verbs/link");
      done(await encodeLink(terminal, source, options));
    });
  verb(link, "decode <link>")
    .description("Print the scenario of a link, in any of its forms or its code alone.")
    .action(async (text: string) => {
      const { decodeLink } = await import("./verbs/link");
      done(await decodeLink(terminal, text));
    });
  return program;
}

const exitStatusHelp = `
Exit status: 0 when every request was answered, 1 when any answer is an error, 2 for unusable arguments.`;

const priceHelp = `
Example:
  echo '{"model":"gpt-4.1-mini","usage":{"prompt":1000,"completion":200}}' | ratebook price`;

const tokensHelp = `
Examples:
  echo '{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}]}' | ratebook tokens
  ratebook tokens --model claude-opus-5 < prompt.txt`;

const diffHelp = `
Examples:
  ratebook diff before.json after.json
  git show main:costs.json | ratebook diff - costs.json --format json
  ratebook diff 'https://ratebook.example/#s=CODE' costs.json --lang zh`;

const billHelp = `
Examples:
  ratebook bill scenario.json --format md
  ratebook bill 'https://ratebook.example/#s=CODE' --at-current-prices`;
