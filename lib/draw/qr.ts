import { encode } from "uqr";

/** ISO/IEC 18004: what the largest code holds at level L. */
const mostBytes = 2_953;
/** Up to here a code of level M (15 % may be damaged) stays coarse enough for print; above it level L (7 %) keeps it coarser. */
const comfortableBytes = 300;
/** Modules of white around the code, by the same standard. */
const quietModules = 4;
/** Four dots of a 300 dpi printer, with room: qrcode.com, "Cell size". */
const moduleMm = 0.4;

export interface QrCode {
  level: "M" | "L";
  /** Bytes of the link. */
  bytes: number;
  /** Rows, which are the columns as well, with the white around. */
  modules: number;
  isComfortable: boolean;
  /** Printed at least this wide, millimetres, with the white around. */
  printMm: number;
  /** Black on white whatever the theme: scanners want it so. */
  svg: string;
}

/** @returns null where the link holds more than a code can */
export function qrCodeOf(link: string): QrCode | null {
  const bytes = new TextEncoder().encode(link).length;
  if (bytes > mostBytes) return null;
  const isComfortable = bytes <= comfortableBytes;
  const level = isComfortable ? "M" : "L";
  const { data } = encode(link, { ecc: level, border: quietModules });
  const modules = data.length;
  return { level, bytes, modules, isComfortable, printMm: Math.ceil(modules * moduleMm), svg: toSvg(data) };
}

/** One path, a run of dark modules a rectangle. */
function toSvg(rows: readonly (readonly boolean[])[]): string {
  const path = rows.map((row, y) =>
    runsOf(row)
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(""),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path.join("")}"/></svg>`;
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs[runs.length - 1];
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
