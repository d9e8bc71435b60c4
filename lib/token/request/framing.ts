import type { Framing } from "@/lib/token/model-rules";
import { between, type Spread } from "@/lib/token/request/parts";
import type { ChatMessage } from "@/lib/token/request/token-request";

interface TemplateRule {
  rule: string;
  source: string;
  /** Low, best and high: around the whole request, and around each message. */
  request: [number, number, number];
  message: [number, number, number];
}

/** Tokens around the messages where OpenAI's published rule does not apply: chat templates, or no word from the maker. */
const TEMPLATES: Partial<Record<Framing, TemplateRule>> = {
  claude: {
    rule: "Anthropic publishes no figure; single short messages were counted at about 7 more than their words",
    source: "https://platform.claude.com/docs/en/build-with-claude/token-counting",
    request: [0, 3, 6],
    message: [2, 4, 6],
  },
  deepseek: {
    rule: "chat template: begin of sentence, one role token a message, one for the answer; end of sentence after answers",
    source: "https://huggingface.co/deepseek-ai/DeepSeek-V3-0324/blob/main/tokenizer_config.json",
    request: [2, 2, 2],
    message: [0, 1, 2],
  },
  qwen: {
    rule: "ChatML: start, role, line break, end, line break for each message, and the answer's first three",
    source: "https://huggingface.co/Qwen/Qwen3-8B/blob/main/tokenizer_config.json",
    request: [3, 3, 7],
    message: [5, 5, 5],
  },
  llama3: {
    rule: "header start, role, header end, blank line, end of turn for each message, begin of text, and the answer's header",
    source: "https://www.llama.com/docs/model-cards-and-prompt-formats/meta-llama-3/",
    request: [5, 5, 5],
    message: [5, 5, 5],
  },
  mistral: {
    rule: "instruction template: begin of text, [INST] and [/INST] around user messages, end after answers",
    source: "https://docs.mistral.ai/guides/tokenization/",
    request: [1, 1, 1],
    message: [1, 2, 2],
  },
  gemini: {
    rule: "Google counts the contents; what a turn adds is not published",
    source: "https://ai.google.dev/gemini-api/docs/tokens",
    request: [0, 0, 2],
    message: [0, 0, 5],
  },
  unknown: {
    rule: "the maker publishes no figure; chat templates known here add 1 to 5 a message",
    source: "https://huggingface.co/docs/transformers/chat_templating",
    request: [0, 3, 7],
    message: [1, 4, 6],
  },
};

export function countTemplate(
  framing: Framing,
  messages: ChatMessage[],
): Spread & { rule: string; source: string } {
  const { rule, source, request, message } = TEMPLATES[framing] ?? TEMPLATES.unknown!;
  const at = (i: 0 | 1 | 2): number => request[i] + messages.length * message[i];
  return { ...between(at(0), at(1), at(2)), rule, source };
}
