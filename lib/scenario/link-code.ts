import { RatebookError } from "../unit/failure";
import { UnreadableBytes } from "./code-bytes";
import { CodeReader, type CodeState, CodeWriter, WrittenByNewer } from "./code-codec";
import { json } from "./code-json";
import { toProviders } from "./code-model";
import type { Container } from "./code-same";
import { isNewerEdition, type LinkContext } from "./link-context";
import { type Content, newerMessage, seal, unseal } from "./link-envelope";
import { BadLinkError } from "./link-error";
import { addAdditions, findAdditions } from "./link-extension";
import { document, edition } from "./link-fields";
import { parseScenario } from "./parse";
import type { Scenario } from "./schema";

export interface OpenedLink {
  scenario: Scenario;
  /** A newer version made it, or a newer edition prices it: what this version knows is here, and perhaps more was meant. */
  fromFuture: boolean;
}

/**
 * The code of a scenario: equal scenarios have equal codes, and decoding gives the same scenario for ever.
 *
 * @throws invalid where the scenario is not one that a link could open again (shares that do not add up), bad-link where it
 *   is too large for a link
 */
export function encodeScenario(scenario: Scenario, context: LinkContext): string {
  const parsed = parseScenario(scenario) as Container & Scenario;
  const packed = seal(writeContent(parsed, context, false));
  const whole = seal(writeContent(parsed, context, true));
  const code =
    whole === undefined || (packed !== undefined && packed.length <= whole.length) ? packed : whole;
  if (code !== undefined) return code;
  const message = "This scenario is too large for a link. Save it as a file and send that.";
  throw new BadLinkError("too-large", parsed.title, message);
}

function writeContent(parsed: Container & Scenario, context: LinkContext, wholeLetters: boolean): Content {
  const out = new CodeWriter(stateFor(parsed.edition, context), wholeLetters);
  edition.write(out, parsed.edition, 0);
  document.write(out, parsed, 0);
  const carried = readDocument(new CodeReader(out.finish(), stateFor("", context)), context);
  const additions = findAdditions(parsed, carried);
  if (additions.length > 0) json.write(out, additions, 0);
  return { bytes: out.finish(), hasAdditions: additions.length > 0 };
}

/**
 * The scenario of a code. A damaged code opens nothing: no default, no other scenario.
 *
 * @param code  the code alone; `scenarioFromLink` takes a whole link
 * @throws bad-link as a BadLinkError, whose reason and message say what may have happened to it
 */
export function decodeScenario(code: string, context: LinkContext): OpenedLink {
  try {
    const { bytes, hasAdditions } = unseal(code);
    const input = new CodeReader(bytes, stateFor("", context));
    const read = readDocument(input, context);
    if (hasAdditions) addAdditions(read, json.read(input, 0));
    if (!input.atEnd) throw new WrittenByNewer("something follows that this version does not know");
    const scenario = parseScenario(read);
    return { scenario, fromFuture: input.fromFuture || isNewerEdition(scenario.edition, context) };
  } catch (error) {
    throw toBadLink(code, error);
  }
}

function readDocument(input: CodeReader, context: LinkContext): Container {
  const name = edition.read(input, 0);
  Object.assign(input.state, stateFor(name, context));
  return { edition: name, ...document.read(input, 0) };
}

function stateFor(name: string, context: LinkContext): CodeState {
  const modelIds = context.editions.includes(name) ? context.modelIds(name) : [];
  return { edition: name, modelIds, providers: toProviders(modelIds), customIds: [] };
}

function toBadLink(code: string, error: unknown): unknown {
  if (error instanceof BadLinkError) return error;
  if (error instanceof WrittenByNewer) return new BadLinkError("newer", code, newerMessage(error.message));
  const isOurs = error instanceof UnreadableBytes || error instanceof RatebookError;
  if (!isOurs) return error;
  const message = `This link is whole, but this version of Ratebook cannot use it (${error.message}). Nothing was opened. Reload the page, or update Ratebook, and open it again.`;
  return new BadLinkError("unreadable", code, message);
}
