import type { Figure } from "@/lib/unit/format";

/** Room that a column keeps to the right of the decimal point, in digits. */
export interface FigureRoom {
  fraction: number;
  suffix: number;
}

export function roomFor(figures: readonly Figure[]): FigureRoom {
  return {
    fraction: Math.max(0, ...figures.map(({ fraction }) => fraction.length)),
    suffix: Math.max(0, ...figures.map(({ suffix }) => suffix.length)),
  };
}

/** A figure set on the decimal point of its column, whatever decimals and unit it has. */
export function AlignedFigure({ figure, room }: { figure: Figure; room: FigureRoom }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {figure.integer}
      {room.fraction > 0 && (
        <span className="inline-block text-left" style={{ minWidth: `${room.fraction - 0.4}ch` }}>
          {figure.fraction}
        </span>
      )}
      {room.suffix > 0 && (
        <span className="inline-block pl-1 text-left text-faint" style={{ minWidth: `${room.suffix + 1}ch` }}>
          {figure.suffix}
        </span>
      )}
    </span>
  );
}
