import { escapeXml } from "../unit/plain-text";

/** A chart on its own, outside the page: title, legend and source are drawn in, since nothing stands around it. */
export interface Picture {
  title: string;
  subtitle: string;
  /** SVG markup of the plot, styles inlined. */
  plot: string;
  width: number;
  height: number;
  /** `colour` is a fill: a colour, or a pattern of the plot. */
  legend: readonly { name: string; colour: string }[];
  /** What the marks in the plot mean, under it. */
  notes: readonly string[];
  source: string;
  colours: { paper: string; ink: string; faint: string };
  fontFamily: string;
}

const margin = 20;
const swatch = 10;
const legendLine = 20;

/** The standalone SVG document. Text is measured by rule of thumb: the picture must not depend on a font being there. */
export function toPictureSvg(picture: Picture): string {
  const { title, subtitle, plot, width, height, source, colours } = picture;
  const outer = width + 2 * margin;
  const titles = wrapText(title, 17, width);
  const subtitles = wrapText(subtitle, 13, width);
  const places = placeLegend(picture.legend, width);
  const legendRows = (places.at(-1)?.row ?? -1) + 1;
  const titleEnd = margin + titles.length * 22 + subtitles.length * 18;
  const legendTop = titleEnd + 12;
  const plotTop = legendTop + legendRows * legendLine + 4;
  const notes = picture.notes.flatMap((note) => wrapText(note, 12, width));
  const notesTop = plotTop + height + 18;
  const total = notesTop + notes.length * 17 + 22;
  const text = (x: number, y: number, size: number, colour: string, value: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(value)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${total}" viewBox="0 0 ${outer} ${total}" role="img" font-family="${escapeXml(picture.fontFamily)}" style="font-variant-numeric:tabular-nums">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(subtitle)}</desc>`,
    `<rect width="${outer}" height="${total}" fill="${colours.paper}"/>`,
    ...titles.map((line, index) => text(margin, margin + 16 + index * 22, 17, colours.ink, line, 600)),
    ...subtitles.map((line, index) =>
      text(margin, margin + titles.length * 22 + 13 + index * 18, 13, colours.faint, line),
    ),
    ...places.map(({ name, colour, x, row }) => {
      const y = legendTop + row * legendLine;
      return `<rect x="${margin + x}" y="${y}" width="${swatch}" height="${swatch}" fill="${colour}"/>${text(margin + x + swatch + 6, y + 9, 12, colours.ink, name)}`;
    }),
    `<g transform="translate(${margin} ${plotTop})">${plot}</g>`,
    ...notes.map((line, index) => text(margin, notesTop + index * 17, 12, colours.ink, line)),
    text(margin, total - 14, 11, colours.faint, source),
    "</svg>",
  ].join("\n");
}

function placeLegend(legend: Picture["legend"], width: number) {
  let x = 0;
  let row = 0;
  return legend.map(({ name, colour }) => {
    const needed = swatch + 6 + textWidth(name, 12) + 18;
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const place = { name, colour, x, row };
    x += needed;
    return place;
  });
}

/** Wide characters take their size, others a little over half of it. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (isWide(character) ? size : size * 0.58), 0);
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** Lines that fit; a break falls at a space, or between two wide characters. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (line !== "" && textWidth(line + word.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
