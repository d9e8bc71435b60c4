import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

let ready: Promise<void> | null = null;

/**
 * A picture as PNG. Its text is outlines already, so no font is asked for.
 *
 * @param width  pixels; the height follows
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= readRenderer();
  await ready;
  const resvg = new Resvg(svg, { fitTo: { mode: "width", value: width } });
  try {
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    return new Uint8Array(png);
  } finally {
    resvg.free();
  }
}

async function readRenderer(): Promise<void> {
  const path = join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@resvg/resvg-wasm/index_bg.wasm",
  );
  await initWasm(await readFile(path));
}
