import { useId } from "react";
import type { Pattern, SeriesStyle } from "@/lib/series/palette";

/** Drawn over the colour in the paper's colour, so that it shows in grey and on paper too. */
const strokes: Readonly<Record<Pattern, string>> = {
  solid: "",
  rising: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  dots: "M2 2h1.6M6 6h1.6",
  falling: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  level: "M0 4H8",
  grid: "M0 4H8M4 0V8",
};

/** The fill of a series: `url(#id)`. */
export function PatternDef({ id, style }: { id: string; style: SeriesStyle }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" style={{ fill: style.colour }} />
      {style.pattern !== "solid" && (
        <path
          d={strokes[style.pattern]}
          style={{ stroke: "var(--paper)" }}
          strokeWidth="1.2"
          strokeOpacity="0.4"
          fill="none"
        />
      )}
    </pattern>
  );
}

export function Swatch({ style }: { style: SeriesStyle }) {
  const id = useId();
  return (
    <svg aria-hidden="true" width="12" height="12" className="inline-block shrink-0 align-[-1px]">
      <defs>
        <PatternDef id={id} style={style} />
      </defs>
      <rect width="12" height="12" fill={`url(#${id})`} />
    </svg>
  );
}
