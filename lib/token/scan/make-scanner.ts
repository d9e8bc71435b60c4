import type { Seams } from "@/lib/token/bpe/seams";
import type { TokenTable } from "@/lib/token/bpe/token-table";
import { scanCl100k, scanQwen } from "@/lib/token/scan/cl100k";
import { makeDeepseekScanner } from "@/lib/token/scan/deepseek";
import { makeGemmaScanner } from "@/lib/token/scan/gemma";
import { scanGpt2 } from "@/lib/token/scan/gpt2";
import { scanO200k, scanTekken } from "@/lib/token/scan/o200k";
import type { Scanner } from "@/lib/token/scan/scanner";
import type { PatternName } from "@/lib/token/vocabulary-file";

export function makeScanner(pattern: PatternName, table: TokenTable, seams: Seams): Scanner {
  switch (pattern) {
    case "o200k":
      return scanO200k;
    case "cl100k":
      return scanCl100k;
    case "gpt2":
      return scanGpt2;
    case "tekken":
      return scanTekken;
    case "qwen":
      return scanQwen;
    case "deepseek":
      return makeDeepseekScanner();
    case "gemma":
      return makeGemmaScanner(table, seams);
  }
}
