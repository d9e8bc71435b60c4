import { useTranslations } from "next-intl";
import type { Shape } from "@/lib/scenario/schema";
import { AssumptionRow, amountRules, NumberRow, tokenRules } from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";

type Media = NonNullable<Extract<Shape, { kind: "single" }>["media"]>;

const noMedia: Media = {
  images: 0,
  imageWidth: 1024,
  imageHeight: 1024,
  pdfPages: 0,
  audioSeconds: 0,
  videoSeconds: 0,
};

/** Each count with the field that overrides the model's own rule. */
const counted = [
  ["images", "imageTokens"],
  ["pdfPages", "pdfPageTokens"],
  ["audioSeconds", "audioTokensPerSecond"],
  ["videoSeconds", "videoTokensPerSecond"],
] as const;

/** Files by number and size; each model counts their tokens by its own rule. */
export function MediaFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const { shape } = workload;
  if (shape.kind === "embedding" || shape.kind === "fine-tune") return null;
  const media = shape.media ?? noMedia;
  const set = (field: string, change: Partial<Media>) => {
    const next = { ...media, ...change };
    const isEmpty = counted.every(([count]) => next[count] === 0);
    edit(`media.${field}`, { shape: { ...shape, media: isEmpty ? undefined : next } });
  };
  return (
    <FormGroup title={w("group.media")}>
      {counted.map(([count, byHand]) => (
        <div key={count} className="space-y-1">
          <AssumptionRow
            label={w(`media.${count}`)}
            hint={w("mediaHint.count")}
            value={media[count]}
            rules={amountRules}
            onChange={(quantity) => set(count, { [count]: quantity })}
          />
          {count === "images" &&
            media.images !== 0 &&
            (["imageWidth", "imageHeight"] as const).map((side) => (
              <NumberRow
                key={side}
                label={w(`media.${side}`)}
                value={media[side]}
                rules={{ min: 1, max: 100_000 }}
                onChange={(pixels) => set(side, { [side]: pixels })}
              />
            ))}
          {media[count] !== 0 && (
            <AssumptionRow
              label={w(`media.${byHand}`)}
              hint={w("mediaHint.byHand")}
              value={media[byHand] ?? 0}
              rules={tokenRules}
              onChange={(tokens) => set(byHand, { [byHand]: tokens === 0 ? undefined : tokens })}
            />
          )}
        </div>
      ))}
    </FormGroup>
  );
}
