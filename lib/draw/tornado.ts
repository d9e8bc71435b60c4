import type { BarsBlock } from "../series/report/blocks";
import { escapeXml } from "../unit/plain-text";
import { textWidth, wrapText } from "./picture";

/** A page has the names beside the bars; on a phone they stand above them. */
const layouts = {
  beside: { width: 720, labelWidth: 250, rowHeight: 32, barTop: 5 },
  above: { width: 340, labelWidth: 0, rowHeight: 46, barTop: 18 },
} as const;

export type TornadoLayout = keyof typeof layouts;

const top = 44;
const labelSize = 12;
const figureSize = 11;

/** How a tornado is coloured: CSS colours, or variables of the page it stands in. */
export interface TornadoColours {
  ink: string;
  faint: string;
  low: string;
  high: string;
}

/**
 * Bars from what the bill becomes at an assumption's low to what it becomes at its high, the widest first.
 *
 * Low and high differ in tone and stand on their sides with their figures, so that grey print tells them apart.
 */
export function tornadoSvg(
  { bars, centre, centreText, description, lowName, highName }: BarsBlock,
  colours: TornadoColours,
  layout: TornadoLayout = "beside",
): string {
  const { width, rowHeight, barTop } = layouts[layout];
  const scale = makeScale(bars, centre, layout);
  const height = tornadoHeight(bars.length, layout);
  const axis = scale.x(centre);
  const rows = bars.map((bar, index) => {
    const y = top + index * rowHeight;
    const [left, right] = bar.low <= bar.high ? [bar.low, bar.high] : [bar.high, bar.low];
    const [leftText, rightText] =
      bar.low <= bar.high ? [bar.lowText, bar.highText] : [bar.highText, bar.lowText];
    const [leftColour, rightColour] =
      bar.low <= bar.high ? [colours.low, colours.high] : [colours.high, colours.low];
    return [
      ...(layout === "above"
        ? [text(0, y + 12, labelSize, colours.ink, firstLine(bar.label, width))]
        : labelLines(bar.label, y, colours.ink)),
      rect(scale.x(left), y + barTop, axis - scale.x(left), leftColour),
      rect(axis, y + barTop, scale.x(right) - axis, rightColour),
      text(scale.x(left) - 5, y + barTop + 11, figureSize, colours.faint, leftText, "end"),
      text(scale.x(right) + 5, y + barTop + 11, figureSize, colours.faint, rightText),
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(description)}" style="font-variant-numeric:tabular-nums">`,
    ...legend(lowName, highName, colours),
    text(axis, top - 12, figureSize, colours.ink, centreText, "middle"),
    `<line x1="${axis}" y1="${top - 6}" x2="${axis}" y2="${height}" stroke="${colours.ink}"/>`,
    ...rows,
    "</svg>",
  ].join("");
}

/** The height of a drawing, for what keeps its place. */
export function tornadoHeight(count: number, layout: TornadoLayout): number {
  return top + count * layouts[layout].rowHeight;
}

function firstLine(label: string, width: number): string {
  const [first = "", ...rest] = wrapText(label, labelSize, width - 12);
  return rest.length === 0 ? first : `${first}…`;
}

/** Two lines at most, the second cut where there are more. */
function labelLines(label: string, y: number, colour: string): string[] {
  const [first = "", second, ...rest] = wrapText(label, labelSize, layouts.beside.labelWidth - 20);
  if (second === undefined) return [text(0, y + 16, labelSize, colour, first)];
  const cut = rest.length === 0 ? second : `${second}…`;
  return [text(0, y + 10, labelSize, colour, first), text(0, y + 24, labelSize, colour, cut)];
}

function legend(lowName: string, highName: string, { low, high, faint }: TornadoColours): string[] {
  const second = 16 + textWidth(lowName, figureSize) + 24;
  return [
    `<rect x="0" y="3" width="10" height="10" fill="${low}"/>`,
    text(16, 12, figureSize, faint, lowName),
    `<rect x="${round(second)}" y="3" width="10" height="10" fill="${high}"/>`,
    text(second + 16, 12, figureSize, faint, highName),
  ];
}

/** Room for the longest figure on either side of the bars. */
function makeScale(
  bars: BarsBlock["bars"],
  centre: number,
  layout: TornadoLayout,
): { x: (amount: number) => number } {
  const { width, labelWidth } = layouts[layout];
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const least = Math.min(centre, ...ends);
  const most = Math.max(centre, ...ends);
  const figures = bars.flatMap(({ lowText, highText }) => [lowText, highText]);
  const room = Math.max(...figures.map((figure) => textWidth(figure, figureSize))) + 8;
  const from = labelWidth + room;
  const span = width - room - from;
  return {
    x: (amount) =>
      round(most === least ? from + span / 2 : from + ((amount - least) / (most - least)) * span),
  };
}

function rect(x: number, y: number, wide: number, colour: string): string {
  return wide <= 0 ? "" : `<rect x="${x}" y="${y}" width="${round(wide)}" height="15" fill="${colour}"/>`;
}

function text(x: number, y: number, size: number, colour: string, value: string, anchor = "start"): string {
  return `<text x="${round(x)}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escapeXml(value)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
