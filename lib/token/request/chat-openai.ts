import type { ChatMessage, ToolChoice } from "@/lib/token/request/token-request";

type Count = (text: string) => number;

/** Per message 3 and a name 1 more; the 0301 snapshot of gpt-3.5 took 4, and gave back the role where a name stood. */
export interface ChatFraming {
  perMessage: number;
  perName: number;
}

export const CHAT_FRAMING: ChatFraming = { perMessage: 3, perName: 1 };
export const CHAT_FRAMING_0301: ChatFraming = { perMessage: 4, perName: -1 };

/** Every answer is primed with `<|start|>assistant<|message|>`. */
const REPLY_PRIMING = 3;

/** What is told apart: the words of the messages, and the tokens around them. */
export function countChat(
  messages: ChatMessage[],
  hasTools: boolean,
  framing: ChatFraming,
  count: Count,
): { content: number; framing: number } {
  let content = 0;
  let around = REPLY_PRIMING;
  let systemPadded = false;
  for (const { role, content: text, name, functionCall } of messages) {
    // Tools follow the first system message on a new line.
    const padded =
      hasTools && role === "system" && !systemPadded && text !== "" && !text.endsWith("\n")
        ? `${text}\n`
        : text;
    if (role === "system") systemPadded = true;
    content += count(padded);
    around += framing.perMessage + count(role);
    if (name !== undefined) {
      content += count(name);
      around += framing.perName;
    }
    if (functionCall !== undefined) {
      content += count(functionCall.name) + count(functionCall.arguments);
      around += 3;
    }
    if (role === "function") around -= 2;
  }
  if (hasTools && messages.some(({ role }) => role === "system")) around -= 4;
  return { content, framing: around };
}

export function countToolChoice(choice: ToolChoice, count: Count): number {
  if (typeof choice === "object") return count(choice.name) + 4;
  return choice === "none" ? 1 : 0;
}
