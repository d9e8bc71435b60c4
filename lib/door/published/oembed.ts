import { markup } from "../../draw/markup";
import { addressesOf } from "../../draw/published/parts";
import { pictureSize } from "../../draw/published/picture";
import { toPublishedText } from "../../draw/published/published-text";
import type { Published } from "../../series/published/published";
import { fail } from "../../unit/failure";
import { type PublishedAsk, pictureWidths, readAsk, readWhole } from "./ask";

/** What an oEmbed consumer asks for. */
export interface OembedAsk {
  code: string;
  ask: PublishedAsk;
  maxWidth: number;
  maxHeight: number;
}

/** Pixels of an embed whose host sets no limit. */
const usualWidth = 640;
const sizes = { least: 1, most: 100_000 } as const;
/** Of the embed's parts, as they are set at its usual width. */
const heights = { head: 190, row: 29, most: 640 } as const;

/**
 * @param origin  the server's own: no other address is answered for
 * @throws not-a-link where `url` is none of ours; invalid
 */
export function readOembedAsk(query: URLSearchParams, origin: string): OembedAsk {
  const url = query.get("url") ?? "";
  const [, code] = parseOwn(url, origin);
  const own = new URL(url);
  return {
    code,
    ask: readAsk(own.searchParams),
    maxWidth: readWhole(query, "maxwidth", sizes) ?? usualWidth,
    maxHeight: readWhole(query, "maxheight", sizes) ?? Number.POSITIVE_INFINITY,
  };
}

function parseOwn(url: string, origin: string): [path: string, code: string] {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const [path, code] =
    parsed?.origin === origin ? (/^\/(?:s|embed|report)\/([A-Za-z0-9_-]+)$/.exec(parsed.pathname) ?? []) : [];
  if (path !== undefined && code !== undefined) return [path, code];
  const allowed = ["s", "embed", "report"].map((form) => `${origin}/${form}/CODE`);
  return fail("bad-link", "url", url, "url is not a published link of this server", allowed);
}

/** The answer of oEmbed 1.0, of type `rich`: a frame around the embed. @see https://oembed.com */
export function writeOembed(
  published: Published,
  { ask, maxWidth, maxHeight }: OembedAsk,
  origin: string,
): Record<string, string | number> {
  const text = toPublishedText(published, ask.language);
  const { embed, picture } = addressesOf(published.code, ask.language, ask.isLive);
  const width = Math.min(usualWidth, maxWidth);
  const height = Math.min(heightOf(published), maxHeight);
  const { text: html } =
    markup`<iframe src="${origin}${embed}" width="${width}" height="${height}" title="${text.title}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title: `${text.title}: ${text.total}`,
    provider_name: "Ratebook",
    provider_url: origin,
    cache_age: ask.isLive ? 300 : 31_536_000,
    html,
    width,
    height,
    ...thumbnail(`${origin}${picture}`, maxWidth, maxHeight),
  };
}

/** As high as the embed is at its usual width, as far as that can be told from here. */
function heightOf({ workloads, range, invoice, bill }: Published): number {
  const parts = workloads.reduce((sum, { models }) => sum + (models.length > 1 ? models.length : 0), 0);
  const rows = workloads.length + (parts > 12 ? 0 : parts) + (bill.total?.amount === invoice?.lines ? 0 : 3);
  return Math.min(heights.most, heights.head + (range === null ? 0 : 22) + rows * heights.row);
}

function thumbnail(picture: string, maxWidth: number, maxHeight: number): Record<string, string | number> {
  const shape = pictureSize.height / pictureSize.width;
  const width = Math.floor(Math.min(pictureWidths.usual, maxWidth, maxHeight / shape));
  if (width < pictureWidths.least) return {};
  const url = `${picture}${picture.includes("?") ? "&" : "?"}w=${width}`;
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: Math.floor(width * shape) };
}
