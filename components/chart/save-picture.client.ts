import { saveFile, saveSvgAsPng } from "@/components/ui/save-file";
import { type Picture, toPictureSvg } from "@/lib/draw/picture";

const fontFamily =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** What a picture takes along from the page's style sheets. */
const inlined = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "visibility",
] as const;

export type PictureText = Pick<Picture, "title" | "subtitle" | "notes" | "source"> & {
  /** As the legend beside the chart reads: the top of the stack first. */
  legend: readonly { name: string; colour: string }[];
};

/** The chart inside `frame` as a standalone SVG, with the page's colours as they are now. */
function pictureOf(frame: HTMLElement, text: PictureText): { svg: string; width: number; height: number } {
  const original = frame.querySelector<SVGSVGElement>("svg.recharts-surface");
  if (original === null) throw new Error("there is no chart to save");
  const { width, height } = original.getBoundingClientRect();
  const copy = original.cloneNode(true) as SVGSVGElement;
  inlineStyles(original, copy);
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  // A fallback font may be wider than the one the chart was laid out in.
  copy.setAttribute("overflow", "visible");
  const patterns = Array.from(copy.querySelectorAll("pattern")).reverse();
  const style = getComputedStyle(frame);
  const colour = (value: string) => resolveColour(frame, value);
  const svg = toPictureSvg({
    ...text,
    legend: text.legend.map((entry, index) => {
      const pattern = patterns.length === text.legend.length ? patterns[index] : undefined;
      return { ...entry, colour: pattern === undefined ? colour(entry.colour) : `url(#${pattern.id})` };
    }),
    plot: new XMLSerializer().serializeToString(copy),
    width: Math.round(width),
    height: Math.round(height),
    colours: { paper: colour("var(--paper)"), ink: style.color, faint: colour("var(--faint)") },
    fontFamily,
  });
  const size = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg);
  return { svg, width: Number(size?.[1] ?? width), height: Number(size?.[2] ?? height) };
}

export function saveSvg(frame: HTMLElement, text: PictureText, fileName: string): void {
  saveFile(pictureOf(frame, text).svg, "image/svg+xml", `${fileName}.svg`);
}

export async function savePng(frame: HTMLElement, text: PictureText, fileName: string): Promise<void> {
  await saveSvgAsPng(pictureOf(frame, text), 2, `${fileName}.png`);
}

function inlineStyles(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of inlined) {
    const value = style.getPropertyValue(name);
    if (value !== "") copy.setAttribute(name, value);
  }
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  copy.removeAttribute("tabindex");
  Array.from(original.children).forEach((child, index) => {
    const twin = copy.children[index];
    if (twin !== undefined) inlineStyles(child, twin);
  });
}

function resolveColour(frame: HTMLElement, value: string): string {
  const probe = document.createElement("span");
  probe.style.color = value;
  frame.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
