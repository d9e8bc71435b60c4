import type { ClaudeGeneration } from "@/lib/token/estimate/claude";
import type { PatchRule, TileRule } from "@/lib/token/request/image-openai";
import type { ClaudeImageRule, GeminiImageRule, MistralImageRule } from "@/lib/token/request/image-others";

export type ImageRule = TileRule | PatchRule | ClaudeImageRule | GeminiImageRule | MistralImageRule;

/** How a model's text is counted. `assumed`: the maker has not said so, but its family has always used it. */
export type TextRule =
  | { kind: "vocabulary"; name: string; assumed: boolean }
  | { kind: "claude"; generation: ClaudeGeneration }
  | { kind: "unknown"; family: string };

export type Framing =
  | "openai"
  | "openai-0301"
  | "openai-reasoning"
  | "claude"
  | "deepseek"
  | "qwen"
  | "llama3"
  | "mistral"
  | "gemini"
  | "unknown";

export interface ModelRule {
  /** Tested against the id in lower case, without a `provider/` in front. The first rule that fits is used. */
  match: RegExp;
  text: TextRule;
  framing: Framing;
  image?: ImageRule;
  /** Tokens a second, or whole chunks; see media.ts. */
  audio?: { perSecond: number; chunkSeconds?: number };
  video?: { perSecond: number };
  pdf?: "openai" | "claude" | "gemini2" | "gemini3";
  source: string;
}

const vocabulary = (name: string, assumed = false): TextRule => ({ kind: "vocabulary", name, assumed });
const unknown = (family: string): TextRule => ({ kind: "unknown", family });
const tile = (base: number, size: number, shortSide = 768): TileRule => ({
  kind: "tile",
  base,
  tile: size,
  shortSide,
});
/** Low detail is held to 512 x 512 px, which is 256 patches. */
const patch = (factor: number, high = 1536, auto: number | null = high): PatchRule => ({
  kind: "patch",
  factor,
  budgets: { low: 256, high, auto },
});

const TIKTOKEN = "https://github.com/openai/tiktoken/blob/main/tiktoken/model.py";
const OPENAI = "https://developers.openai.com/api/docs/guides/images-vision";
const CLAUDE = "https://platform.claude.com/docs/en/build-with-claude/token-counting";
const GEMINI = "https://github.com/googleapis/python-genai/blob/main/google/genai/_local_tokenizer_loader.py";
const DEEPSEEK = "https://api-docs.deepseek.com/quick_start/token_usage";
const MISTRAL = "https://docs.mistral.ai/guides/tokenization/";

const o200k = vocabulary("o200k_base");
const cl100k = vocabulary("cl100k_base");
const openai = { framing: "openai", source: TIKTOKEN } as const;
const reasoning = { framing: "openai-reasoning", pdf: "openai", source: OPENAI } as const;
const claudeOld = {
  text: { kind: "claude", generation: "before-4.7" },
  framing: "claude",
  image: { kind: "claude", edge: 1568, mostTokens: 1568 },
  pdf: "claude",
  source: CLAUDE,
} as const;
const claudeNew = {
  text: { kind: "claude", generation: "from-4.7" },
  framing: "claude",
  image: { kind: "claude", edge: 2576, mostTokens: 4784 },
  pdf: "claude",
  source: CLAUDE,
} as const;
const gemini2 = {
  framing: "gemini",
  image: { kind: "gemini2" },
  audio: { perSecond: 32 },
  video: { perSecond: 263 },
  pdf: "gemini2",
  source: GEMINI,
} as const;
const gemini3 = {
  framing: "gemini",
  image: { kind: "gemini3" },
  audio: { perSecond: 25 },
  video: { perSecond: 70 },
  pdf: "gemini3",
  source: GEMINI,
} as const;

const MODEL_RULES: ModelRule[] = [
  { match: /^gpt-image/, text: o200k, ...openai, image: tile(65, 129, 512), source: OPENAI },
  {
    match: /^(gpt-4o(-mini)?-(audio|realtime)|gpt-audio|gpt-realtime|gpt-live)/,
    text: o200k,
    ...openai,
    audio: { perSecond: 10 },
  },
  { match: /^gpt-4o-mini/, text: o200k, ...openai, image: tile(2833, 5667), pdf: "openai" },
  {
    match: /^(chatgpt-4o|gpt-4o|gpt-4\.5|gpt-4\.1(?!-mini|-nano))/,
    text: o200k,
    ...openai,
    image: tile(85, 170),
    pdf: "openai",
  },
  { match: /^gpt-4\.1-mini/, text: o200k, ...openai, image: patch(1.62), pdf: "openai" },
  { match: /^gpt-4\.1-nano/, text: o200k, ...openai, image: patch(2.46), pdf: "openai" },
  { match: /^gpt-3\.5-turbo-0301/, text: cl100k, framing: "openai-0301", source: TIKTOKEN },
  { match: /^gpt-4-(turbo|vision|1106|0125)/, text: cl100k, ...openai, image: tile(85, 170) },
  { match: /^(gpt-4|gpt-3\.5|gpt-35)/, text: cl100k, ...openai },
  { match: /^(text-embedding-(ada-002|3)|davinci-002|babbage-002)/, text: cl100k, ...openai },
  { match: /^(text-davinci-00[23]|code-|text-davinci-edit)/, text: vocabulary("p50k_base"), ...openai },
  {
    match: /^(text-(davinci|curie|babbage|ada)-001|davinci$|curie$|babbage$|ada$)/,
    text: vocabulary("r50k_base"),
    ...openai,
  },
  { match: /^(o4-mini)/, text: o200k, ...reasoning, image: patch(1.72) },
  { match: /^(o1-mini|o1-preview|o3-mini)/, text: o200k, framing: "openai-reasoning", source: TIKTOKEN },
  { match: /^(o1|o3)/, text: o200k, ...reasoning, image: tile(75, 150) },
  { match: /^computer-use/, text: o200k, ...openai, image: tile(65, 129) },
  { match: /^gpt-5(\.4)?-mini/, text: o200k, ...reasoning, image: patch(1.62) },
  { match: /^gpt-5(\.4)?-nano/, text: o200k, ...reasoning, image: patch(2.46) },
  { match: /^gpt-5\.[45]/, text: o200k, ...reasoning, image: patch(1.2, 2500, 10_000) },
  { match: /^gpt-5\.[6-9]/, text: o200k, ...reasoning, image: patch(1.2, 2500, null) },
  {
    match: /^(gpt-[6-9]|chat-latest)/,
    text: vocabulary("o200k_base", true),
    ...reasoning,
    image: patch(1.2, 2500, null),
  },
  { match: /^gpt-5/, text: o200k, ...reasoning, image: tile(70, 140) },
  { match: /^(codex-mini|gpt-oss)/, text: o200k, framing: "openai-reasoning", source: TIKTOKEN },
  {
    match: /^claude-(v?[12]|instant)/,
    text: { kind: "claude", generation: "before-4.7" },
    framing: "claude",
    source: CLAUDE,
  },
  { match: /^claude-(3|4-|opus-4(?!-[789])|(sonnet|haiku)-4)/, ...claudeOld },
  { match: /^claude/, ...claudeNew },
  { match: /^(gemini-(1|pro)|gemma-?[12])/, text: unknown("gemma 2"), ...gemini2 },
  { match: /^(gemini-(live-)?2|gemma)/, text: vocabulary("gemma3"), ...gemini2 },
  { match: /^gemini-3-pro/, text: vocabulary("gemma3"), ...gemini3 },
  { match: /^gemini-embedding/, text: vocabulary("gemma3", true), framing: "gemini", source: GEMINI },
  { match: /^gemini/, text: vocabulary("gemma3", true), ...gemini3 },
  { match: /^deepseek-coder/, text: unknown("deepseek coder"), framing: "deepseek", source: DEEPSEEK },
  { match: /^deepseek/, text: vocabulary("deepseek_v3"), framing: "deepseek", source: DEEPSEEK },
  {
    match: /^voxtral/,
    text: vocabulary("tekken"),
    framing: "mistral",
    audio: { perSecond: 12.5, chunkSeconds: 30 },
    source:
      "https://github.com/scaleway/docs-content/blob/022e31cab7263fa1be4333ec90865ad7fe44d089/pages/generative-apis/faq.mdx",
  },
  {
    match:
      /^(open-mistral-7b|open-mixtral|mistral-(tiny|embed|(small|medium|large)-(23|2402|2409))|codestral-?2405)/,
    text: unknown("mistral v1 to v3"),
    framing: "mistral",
    source: MISTRAL,
  },
  {
    match: /^(mistral-large-2(407|411))/,
    text: unknown("mistral v3"),
    framing: "mistral",
    image: { kind: "mistral" },
    source: MISTRAL,
  },
  {
    match: /^(mistral|ministral|pixtral|magistral|devstral|codestral|open-mistral-nemo)/,
    text: vocabulary("tekken"),
    framing: "mistral",
    image: { kind: "mistral" },
    source: MISTRAL,
  },
  {
    match: /^(qwen(2|3(?!\.[5-9])|-)|qwq)/,
    text: vocabulary("qwen3"),
    framing: "qwen",
    source: "https://huggingface.co/Qwen/Qwen3-8B",
  },
  { match: /^qwen/, text: unknown("qwen 3.5"), framing: "qwen", source: "https://huggingface.co/Qwen" },
  {
    match: /^(meta-)?llama-?3/,
    text: vocabulary("llama3"),
    framing: "llama3",
    source: "https://www.llama.com/docs/model-cards-and-prompt-formats/meta-llama-3/",
  },
  {
    match: /^(grok|kimi|moonshot|glm|minimax|command|amazon\.nova|nova|(meta-)?llama-?4|muse)/,
    text: unknown("no public or packed tokenizer"),
    framing: "unknown",
    source: "https://github.com/openai/tiktoken",
  },
];

/** The rule for a model id; ids of resellers (`openai/gpt-4o`, `us.anthropic.claude-...`) are read past their prefix. */
export function findModelRule(model: string): ModelRule | undefined {
  const id = model.toLowerCase();
  const bare = id
    .slice(id.lastIndexOf("/") + 1)
    .replace(/^([a-z]{2,6}\.)?(anthropic|openai|meta|mistral|deepseek|qwen|google)\./, "");
  // Resellers write claude-opus-4.7 where the maker writes claude-opus-4-7.
  const name = bare.startsWith("claude") ? bare.replaceAll(".", "-") : bare;
  return MODEL_RULES.find(({ match }) => match.test(name));
}
