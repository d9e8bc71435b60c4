import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { limits } from "@/lib/scenario/limits";
import { likely } from "@/lib/usage/assumption";
import { AssumptionRow, SelectRow } from "./field-rows";
import { type PartProps, type ShapeOf, stepRules } from "./shape-part";
import { ShareRows } from "./share-rows";

const turnRules = { ...stepRules, min: 1 };

/** How many turns a conversation has: one figure, or different ones. */
export function TurnFields({ shape, set }: PartProps<"conversation">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  const spread = shape.turnsSpread;
  const kind = spread?.kind ?? "same";
  return (
    <>
      <SelectRow
        label={w("field.turnsSpread")}
        hint={w("hint.turnsSpread")}
        value={kind}
        options={(["same", "geometric", "shares"] as const).map((value) => ({
          value,
          label: w(`turns.${value}`),
        }))}
        onChange={(chosen) => set("turnsSpread", { turnsSpread: spreadOf(chosen, likely(shape.turns)) })}
      />
      {spread?.kind !== "shares" && (
        <AssumptionRow
          label={kind === "geometric" ? w("field.meanTurns") : t("field.turns")}
          value={shape.turns}
          rules={turnRules}
          onChange={(turns) => set("turns", { turns })}
        />
      )}
      {spread?.kind === "shares" && (
        <TurnShares
          shares={spread.shares}
          onChange={(field, shares) =>
            set(`turnsSpread.${field}`, { turnsSpread: { ...spread, shares: [...shares] } })
          }
        />
      )}
    </>
  );
}

function spreadOf(
  kind: "same" | "geometric" | "shares",
  turns: number,
): ShapeOf<"conversation">["turnsSpread"] {
  if (kind === "same") return undefined;
  if (kind === "geometric") return { kind };
  const short = Math.max(1, Math.round(turns / 2));
  return {
    kind,
    shares: [
      { turns: short, share: 0.5 },
      { turns: Math.max(short + 1, Math.round(turns * 1.5)), share: 0.5 },
    ],
  };
}

type TurnShare = { turns: number; share: number };

function TurnShares(props: {
  shares: readonly TurnShare[];
  onChange: (field: string, shares: readonly TurnShare[]) => void;
}) {
  const { shares, onChange } = props;
  const w = useTranslations("traffic");
  return (
    <ShareRows
      rows={shares}
      most={limits.routes}
      added={(share) => ({ turns: (shares.at(-1)?.turns ?? 0) + 1, share })}
      onChange={onChange}
      addText={w("addTurns")}
      offText={(sum) => w("turnsOff", { sum })}
      lead={(row, at, patch) => (
        <>
          <span className="w-20">
            <NumberField
              label={w("field.turnsOf", { number: at + 1 })}
              value={row.turns}
              rules={{ whole: true, min: 1, max: limits.turns }}
              onChange={(value) => typeof value === "number" && patch("turns", { turns: value })}
            />
          </span>
          <span className="text-soft">{w("turnsIn")}</span>
        </>
      )}
    />
  );
}
