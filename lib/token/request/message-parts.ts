import type { ModelRule } from "@/lib/token/model-rules";
import { CHAT_FRAMING, CHAT_FRAMING_0301, countChat, countToolChoice } from "@/lib/token/request/chat-openai";
import { countTemplate } from "@/lib/token/request/framing";
import { addSpreads, between, exactly, type TokenPart } from "@/lib/token/request/parts";
import type { TextCounter } from "@/lib/token/request/text-counter";
import type { TokenRequest } from "@/lib/token/request/token-request";
import { CLAUDE_TOOLS, findToolPrompt } from "@/lib/token/request/tools-claude";
import {
  COOKBOOK,
  countToolNamespace,
  countToolsByCookbook,
  NAMESPACE_METHOD,
} from "@/lib/token/request/tools-openai";

/** Messages, tools and the schema of the answer: the parts of a request that are text in the end. */
export function messageParts(
  request: TokenRequest,
  model: string,
  rule: ModelRule,
  counter: TextCounter,
): TokenPart[] {
  const parts = rule.framing.startsWith("openai")
    ? openaiParts(request, rule, counter)
    : otherParts(request, model, rule, counter);
  if (request.schema !== null) {
    const { tokens } = counter.count(JSON.stringify(request.schema));
    // Providers compile the schema and add it to the input in forms they do not publish; the JSON is the nearest thing.
    parts.push({
      what: "schema of the answer",
      ...between(0.6 * tokens, tokens, 1.4 * tokens),
      method: "estimate",
      rule: "the schema's JSON as input text",
      source: counter.source,
    });
  }
  return parts;
}

function openaiParts(
  { messages, tools, toolChoice }: TokenRequest,
  { framing }: ModelRule,
  counter: TextCounter,
): TokenPart[] {
  const count = (text: string): number => counter.count(text).tokens;
  const parts: TokenPart[] = [];
  if (messages.length > 0) {
    const rule = framing === "openai-0301" ? CHAT_FRAMING_0301 : CHAT_FRAMING;
    const chat = countChat(messages, tools.length > 0, rule, count);
    parts.push(
      {
        what: "messages",
        ...exactly(chat.content),
        method: counter.method,
        rule: counter.rule,
        source: counter.source,
      },
      {
        what: "message framing",
        ...exactly(chat.framing),
        method: "rule",
        rule: `${rule.perMessage} and the role a message, ${rule.perName} a name, 3 for the answer`,
        source: COOKBOOK,
      },
    );
  }
  if (tools.length === 0) return parts;
  const tokens = countToolNamespace(tools, count);
  const second = countToolsByCookbook(tools, counter.name === "cl100k_base" ? 10 : 7, count);
  parts.push({
    what: "tools",
    ...between(Math.min(tokens, second), tokens, Math.max(tokens, second)),
    method: "rule",
    rule: "tools as a TypeScript namespace, and 9; the cookbook's constants are the other end of the range",
    source: NAMESPACE_METHOD,
  });
  const choice = countToolChoice(toolChoice, count);
  if (choice > 0)
    parts.push({
      what: "tool choice",
      ...exactly(choice),
      method: "rule",
      rule: "a named tool 4 and its name, none 1",
      source: NAMESPACE_METHOD,
    });
  return parts;
}

function otherParts(
  { messages, tools, toolChoice }: TokenRequest,
  model: string,
  { framing, text }: ModelRule,
  counter: TextCounter,
): TokenPart[] {
  const parts: TokenPart[] = [];
  const { method, rule, source } = counter;
  if (messages.length > 0) {
    const words = messages.flatMap(({ content, name, functionCall }) => [
      content,
      name ?? "",
      functionCall ? functionCall.name + functionCall.arguments : "",
    ]);
    parts.push({
      what: "messages",
      ...addSpreads(words.filter((word) => word !== "").map(counter.count)),
      method,
      rule,
      source,
    });
    parts.push({ what: "message framing", method: "estimate", ...countTemplate(framing, messages) });
  }
  if (tools.length === 0) return parts;
  if (text.kind === "claude") {
    const prompt = findToolPrompt(model, toolChoice);
    parts.push({
      what: "tool system prompt",
      ...(prompt === undefined ? between(286, 500, 804) : exactly(prompt)),
      method: prompt === undefined ? "estimate" : "rule",
      rule:
        prompt === undefined
          ? "no figure for this model; others take 286 to 804"
          : "added by the provider as soon as there is a tool",
      source: CLAUDE_TOOLS,
    });
  }
  const { tokens } = counter.count(JSON.stringify(tools));
  parts.push({
    what: "tools",
    ...between(0.7 * tokens, tokens, 1.3 * tokens),
    method: "estimate",
    rule: "the definitions' JSON as input text; the form the model is shown is not published",
    source,
  });
  return parts;
}
