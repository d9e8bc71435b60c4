import type { LimitId } from "./publish-limits";
import { type Piece, type PieceFacts, type PieceId, toPiece } from "./publish-pieces";

interface Target {
  /** What the place takes, the best first, each with the limit that holds for it there. */
  takes: readonly (readonly [PieceId, LimitId])[];
  /** Which measures of a frame or picture its texts carry. */
  sized?: "frame" | "picture";
}

/**
 * Where a scenario can be published, and by what route.
 *
 * Without scripts of ours only these work: a frame where an administrator lets our address in, a picture where frames
 * are refused, a link everywhere. Sources of what each host allows:
 * - Confluence: yamuno.com/docs/html-macro-for-confluence (frames need a macro and an allowlist)
 * - Notion: developers.notion.com/reference/request-limits (any URL 2,000)
 * - SharePoint: learn.microsoft.com jj175070 (`ScriptSafeExternalEmbedding`: none, listed domains, all)
 * - Google Docs: developers.google.com/workspace/add-ons, preview-links (no frames)
 * - Word: [MS-OI29500] 2.1.521 (fragment 255; SVG only in part, so PNG)
 * - Excel: its specification (255 characters of text in a formula); XlsxWriter (2,079 for a link object)
 * - Slack, Teams: learn.microsoft.com link-unfurling, docs.slack.dev (previews from the page's first HTML, no frames)
 * - GitHub, GitLab: no frames in Markdown; pictures through the host's own proxy
 * - Outlook: codenote.net/en/posts/5653 (cut at 1,024; one report)
 */
const targets = {
  link: { takes: [["pageLink", "anywhere"]] },
  iframe: { takes: [["iframe", "server"]], sized: "frame" },
  html: { takes: [["linkedImage", "server"]], sized: "picture" },
  markdown: {
    takes: [
      ["linkedMarkdownImage", "anywhere"],
      ["markdownImage", "anywhere"],
    ],
  },
  github: {
    takes: [
      ["linkedMarkdownImage", "anywhere"],
      ["markdownLink", "anywhere"],
    ],
  },
  confluence: {
    takes: [
      ["pageLink", "anywhere"],
      ["pictureLink", "anywhere"],
      ["embedLink", "anywhere"],
    ],
  },
  notion: {
    takes: [
      ["embedLink", "notion"],
      ["pictureLink", "notion"],
      ["unfurledLink", "notion"],
    ],
  },
  sharepoint: {
    takes: [
      ["iframe", "anywhere"],
      ["pageLink", "anywhere"],
    ],
    sized: "frame",
  },
  googleDocs: {
    takes: [
      ["placedPicture", "anywhere"],
      ["pageLink", "anywhere"],
    ],
  },
  word: {
    takes: [
      ["privateLink", "wordFragment"],
      ["pageLink", "office"],
      ["placedPicture", "office"],
    ],
  },
  excel: {
    takes: [
      ["privateFormula", "excelFormula"],
      ["pageFormula", "excelFormula"],
      ["pageLink", "excelLink"],
    ],
  },
  email: {
    takes: [
      ["privateMail", "outlook"],
      ["pageMail", "outlook"],
    ],
  },
  slack: {
    takes: [
      ["unfurledLink", "slack"],
      ["privateLink", "slack"],
    ],
  },
  teams: {
    takes: [
      ["unfurledLink", "teams"],
      ["privateLink", "teams"],
    ],
  },
} as const satisfies Record<string, Target>;

export type TargetId = keyof typeof targets;

export const targetIds = Object.keys(targets) as TargetId[];

/** Which measures the target's texts carry; null where none do. */
export function sizedOf(id: TargetId): "frame" | "picture" | null {
  const target: Target = targets[id];
  return target.sized ?? null;
}

/** The texts to copy for one place, the best first. */
export function piecesFor(id: TargetId, facts: PieceFacts): Piece[] {
  return targets[id].takes.map(([piece, limit]) => toPiece(piece, limit, facts));
}

/** Targets that cut every text they take: for these a file is the way. */
export function targetsThatCutAll(facts: PieceFacts): TargetId[] {
  return targetIds.filter((id) => piecesFor(id, facts).every(({ measured }) => !measured.fits));
}
