import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { effortShares } from "@/lib/catalog/effort-levels";
import { formatCount, formatDate } from "@/lib/unit/format";
import { type EffortMark, sliderSteps } from "./effort-marks";

interface EffortMarksProps {
  marks: readonly EffortMark[];
  onChoose: (mark: EffortMark) => void;
}

/** The levels of the workload's models under the slider: where each would stand, and whose figure that is. */
export function EffortMarks({ marks, onChoose }: EffortMarksProps) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const { name, url, seen } = effortShares.source;
  const unstated = marks.filter(({ cap }) => cap === null).map(({ level }) => w(`effort.${level}`));
  if (marks.length === 0) return null;
  return (
    <div className="text-small" data-effort-marks="">
      <div className="relative ml-[calc(100%-10.5rem)] h-2" aria-hidden="true">
        {marks.map(({ level, step, cap }) => (
          <span
            key={level}
            className={`absolute top-0 h-2 border-l ${cap === null ? "border-dashed border-faint" : "border-ink"}`}
            style={{ left: `${(100 * step) / sliderSteps}%` }}
          />
        ))}
      </div>
      <p className="flex flex-wrap justify-end gap-x-3">
        {marks.map((mark) => (
          <Button key={mark.level} look="link" className="min-h-6!" onClick={() => onChoose(mark)}>
            {w(`effort.${mark.level}`)}
            {mark.cap !== null && mark.cap > 0 && (
              <span className="text-faint tabular-nums">{formatCount(mark.cap, locale)}</span>
            )}
          </Button>
        ))}
      </p>
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
        {unstated.length > 0 && ` ${w("reasoning.marksByOrder", { levels: unstated.join(", ") })}`}
      </p>
    </div>
  );
}
