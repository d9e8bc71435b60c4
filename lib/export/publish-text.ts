import { escapeMarkdown } from "../series/table-text";
import { escapeXml } from "../unit/plain-text";

export interface FrameSize {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** A frame that is never wider than its page. */
export function toIframe(address: string, title: string, { width, height }: FrameSize): string {
  const size = `width="${width}" height="${height}"`;
  return `<iframe src="${escapeXml(address)}" ${size} title="${escapeXml(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Pictures are 1200 x 630. */
const pictureRatio = 630 / 1200;

export function toLinkedImage(image: string, page: string, alt: string, width: number): string {
  const size = `width="${width}" height="${Math.round(width * pictureRatio)}"`;
  const picture = `<img src="${escapeXml(image)}" ${size} alt="${escapeXml(alt)}" style="max-width:100%;height:auto">`;
  return `<a href="${escapeXml(page)}">${picture}</a>`;
}

export function toMarkdownLink(text: string, link: string): string {
  return `[${escapeMarkdown(text)}](${link})`;
}

export function toMarkdownImage(alt: string, image: string): string {
  return `!${toMarkdownLink(alt, image)}`;
}

/** A picture that opens the page. */
export function toLinkedMarkdownImage(alt: string, image: string, page: string): string {
  return `[${toMarkdownImage(alt, image)}](${page})`;
}

/** The name of a cell's link: inside the formula it is a text of its own, of 255 characters at most. */
const cellNameLength = 120;

/** A formula for Excel, Google Sheets and LibreOffice. Quotes are doubled, so that a title stays text. */
export function toHyperlinkFormula(link: string, name: string): string {
  const short = [...name].slice(0, cellNameLength).join("");
  return `=HYPERLINK("${link}","${short.replaceAll('"', '""')}")`;
}
