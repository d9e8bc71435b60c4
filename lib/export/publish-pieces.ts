import { type LimitId, type Measured, measure } from "./publish-limits";
import type { PublishedLinks } from "./publish-links";
import {
  type FrameSize,
  toHyperlinkFormula,
  toIframe,
  toLinkedImage,
  toLinkedMarkdownImage,
  toMarkdownImage,
  toMarkdownLink,
} from "./publish-text";

/**
 * When a server gets to read the scenario. `posted`: as soon as the text stands in a channel, since the host fetches a
 * preview; `shown`: whenever the page that holds it is read.
 */
export type ServerSees = "nothing" | "opened" | "posted" | "shown";

/** A text to copy. */
export interface Piece {
  id: PieceId;
  text: string;
  measured: Measured;
  sees: ServerSees;
}

export interface PieceFacts {
  links: PublishedLinks;
  /** One line of plain text, not escaped for anything. */
  title: string;
  /** As `publishCaption` gives it. */
  caption: string;
  /** The same with frozen prices, for what travels with a private link: that opens the pinned edition. */
  pinnedCaption: string;
  size: FrameSize;
}

interface PieceKind {
  text: (facts: PieceFacts) => string;
  /** What a limit on links counts. */
  link: (facts: PieceFacts) => string;
  sees: ServerSees;
}

const page = ({ links }: PieceFacts) => links.page;
const embed = ({ links }: PieceFacts) => links.embed;
const png = ({ links }: PieceFacts) => links.png;
const privately = ({ links }: PieceFacts) => links.private;

/** Every kind of text there is; `publish-targets` says which of them a place takes. */
const pieceKinds = {
  privateLink: { text: privately, link: privately, sees: "nothing" },
  pageLink: { text: page, link: page, sees: "opened" },
  unfurledLink: { text: page, link: page, sees: "posted" },
  embedLink: { text: embed, link: embed, sees: "shown" },
  pictureLink: { text: png, link: png, sees: "shown" },
  /** The program fetches the picture once and keeps it. */
  placedPicture: { text: png, link: png, sees: "opened" },
  iframe: {
    text: ({ links, title, size }) => toIframe(links.embed, title, size),
    link: embed,
    sees: "shown",
  },
  /** Newsletters take it too, and neither Outlook nor Gmail shows SVG. */
  linkedImage: {
    text: ({ links, caption, size }) => toLinkedImage(links.png, links.page, caption, size.width),
    link: png,
    sees: "shown",
  },
  markdownImage: {
    text: ({ links, caption }) => toMarkdownImage(caption, links.png),
    link: png,
    sees: "shown",
  },
  linkedMarkdownImage: {
    text: ({ links, caption }) => toLinkedMarkdownImage(caption, links.png, links.page),
    link: png,
    sees: "shown",
  },
  markdownLink: { text: ({ links, title }) => toMarkdownLink(title, links.page), link: page, sees: "opened" },
  privateFormula: {
    text: ({ links, title }) => toHyperlinkFormula(links.private, title),
    link: privately,
    sees: "nothing",
  },
  pageFormula: {
    text: ({ links, title }) => toHyperlinkFormula(links.page, title),
    link: page,
    sees: "opened",
  },
  privateMail: {
    text: ({ links, pinnedCaption }) => `${pinnedCaption}\n${links.private}`,
    link: privately,
    sees: "nothing",
  },
  pageMail: { text: ({ links, caption }) => `${caption}\n${links.page}`, link: page, sees: "opened" },
} as const satisfies Record<string, PieceKind>;

export type PieceId = keyof typeof pieceKinds;

export function toPiece(id: PieceId, limit: LimitId, facts: PieceFacts): Piece {
  const kind: PieceKind = pieceKinds[id];
  return { id, text: kind.text(facts), measured: measure(kind.link(facts), limit), sees: kind.sees };
}
