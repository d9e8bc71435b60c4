import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { effortShares } from "@/lib/catalog/effort-levels";
import { formatDate, formatQuantity } from "@/lib/unit/format";
import { sentenceGap } from "@/lib/words/sentence-gap";
import { type EffortMark, sliderSteps } from "./effort-marks";

interface EffortMarksProps {
  marks: readonly EffortMark[];
  onChoose: (mark: EffortMark) => void;
}

/** Where each level would stand, right under the slider: its knob travels a little less than the slider's width. */
export function EffortTicks({ marks }: { marks: readonly EffortMark[] }) {
  return (
    <span className="relative mx-2 block h-1.5" aria-hidden="true">
      {marks.map(({ level, step, cap }) => (
        <span
          key={level}
          className={`absolute top-0 h-full border-l ${cap === null ? "border-dashed border-faint" : "border-ink"}`}
          style={{ left: `${(100 * step) / sliderSteps}%` }}
        />
      ))}
    </span>
  );
}

/** The levels of the workload's models, to be chosen, and whose figures theirs are. */
export function EffortMarks({ marks, onChoose }: EffortMarksProps) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const { name, url, seen } = effortShares.source;
  const unstated = marks.filter(({ cap }) => cap === null).map(({ level }) => w(`effort.${level}`));
  if (marks.length === 0) return null;
  return (
    <div className="text-small" data-effort-marks="">
      <ul className="grid grid-cols-3 gap-x-3">
        {marks.map((mark) => (
          <li key={mark.level}>
            <Button look="link" className="min-h-6!" onClick={() => onChoose(mark)}>
              {w(`effort.${mark.level}`)}
              {mark.cap !== null && mark.cap > 0 && (
                <span className="ml-1 text-faint tabular-nums">{formatQuantity(mark.cap, locale)}</span>
              )}
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-faint">
        {w.rich("reasoning.marks", {
          name,
          date: formatDate(seen, locale),
          source: (chunks) => (
            <a href={url} className="underline" target="_blank" rel="noreferrer">
              {chunks}
            </a>
          ),
        })}
        {unstated.length > 0 &&
          sentenceGap(locale) +
            w("reasoning.marksByOrder", { levels: new Intl.ListFormat(locale).format(unstated) })}
      </p>
    </div>
  );
}
