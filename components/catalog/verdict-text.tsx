import { parseVerdict } from "@/lib/series/bill-working";
import type { Words } from "@/lib/words/bill-words";

/** How sure a price is, in words. */
export function VerdictText({ verdict, t }: { verdict: string; t: Words["t"] }) {
  const found = parseVerdict(verdict);
  switch (found.kind) {
    case "official":
      return found.others === 0 ? t("verdict.official") : t("verdict.officialAnd", { count: found.others });
    case "agree":
      return t("verdict.agree", { count: found.sources });
    case "single":
      return t(found.isQuoted ? "verdict.singleQuoted" : "verdict.single");
    case "quoted":
      return t("verdict.quoted");
    case "derived":
      return t("verdict.derived");
    case "unknown":
      return found.text;
  }
}
