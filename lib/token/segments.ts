/**
 * Text in parts that can be counted apart, cut at the head of a line: no vocabulary here makes a token across a line
 * break and what stands in the next line, and what stands before is cut into pieces as it would be alone. So an edit
 * recounts one part, and counting can pause between two. Text in one line is one part.
 *
 * A line that begins with a slash is left whole: GPT-4o's pieces of symbols take line breaks and slashes along. The
 * vocabularies of GPT-2's family (`p50k_base`, `r50k_base`) are the exception: they look past white space at what
 * follows, so two line breaks at an end are one token and before a letter two.
 */
const LEAST_CHARACTERS = 8_192;

export function splitSegments(text: string, least = LEAST_CHARACTERS): string[] {
  const segments: string[] = [];
  let start = 0;
  for (let at = text.indexOf("\n", least); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (at + 1 - start < least || !startsPart(text, at + 1)) continue;
    segments.push(text.slice(start, at + 1));
    start = at + 1;
  }
  segments.push(text.slice(start));
  return segments;
}

const SLASH = 47;

function startsPart(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9) first += 1;
  const unit = text.charCodeAt(first);
  if (first === at && unit === SLASH) return false;
  return (unit > 32 && unit < 127) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Counts of one vocabulary by part: those of the last text only, for the next is mostly the same. */
export class SegmentCounts {
  private last = new Map<string, number>();

  /** @param pause  awaited after each part; what it throws ends the count, which changes nothing */
  async count(
    text: string,
    countPart: (part: string) => number,
    pause: (characters: number) => Promise<void>,
  ): Promise<number> {
    const now = new Map<string, number>();
    let total = 0;
    for (const part of splitSegments(text)) {
      const known = now.get(part) ?? this.last.get(part);
      const tokens = known ?? (part === "" ? 0 : countPart(part));
      now.set(part, tokens);
      total += tokens;
      await pause(part.length);
    }
    this.last = now;
    return total;
  }
}
