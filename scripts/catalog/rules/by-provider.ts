import type { Rule } from "@/lib/catalog/schema";
import { alibabaRules } from "./alibaba";
import { anthropicRules } from "./anthropic";
import { anthropicTrafficRules } from "./anthropic-traffic";
import { deepseekRules, deepseekTrafficRules } from "./deepseek";
import { googleRules } from "./google";
import { googleTrafficRules } from "./google-traffic";
import { mistralRules } from "./mistral";
import { openaiRules } from "./openai";
import { openaiTrafficRules } from "./openai-traffic";
import { xaiRules, xaiTrafficRules } from "./xai";

/**
 * How providers bill beyond the rates they print, and what they do with a prompt before they price it: how long and from
 * which length it is cached, what tools and files add to it, which reasoning is sent again.
 */
export const providerRules: Readonly<Record<string, readonly Rule[]>> = {
  openai: [...openaiRules, ...openaiTrafficRules],
  anthropic: [...anthropicRules, ...anthropicTrafficRules],
  google: [...googleRules, ...googleTrafficRules],
  deepseek: [...deepseekRules, ...deepseekTrafficRules],
  xai: [...xaiRules, ...xaiTrafficRules],
  mistral: mistralRules,
  alibaba: alibabaRules,
};
