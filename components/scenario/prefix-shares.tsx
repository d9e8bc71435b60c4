import { useTranslations } from "next-intl";
import { limits } from "@/lib/scenario/limits";
import { ShareRows } from "./share-rows";

interface PrefixSharesProps {
  shares: readonly number[];
  onChange: (field: string, shares: readonly number[]) => void;
}

/** The share of the traffic that each prefix has: a busy tenant keeps its cache warm, a quiet one does not. */
export function PrefixShares({ shares, onChange }: PrefixSharesProps) {
  const w = useTranslations("traffic");
  return (
    <ShareRows
      rows={shares.map((share) => ({ share }))}
      most={limits.prefixes}
      added={(share) => ({ share })}
      onChange={(field, rows) =>
        onChange(
          field,
          rows.map(({ share }) => share),
        )
      }
      addText={w("addPrefix")}
      offText={(sum) => w("prefixesOff", { sum })}
      lead={(_, at) => <span className="text-soft">{w("prefixOf", { number: at + 1 })}</span>}
    />
  );
}
