import { strFromU8, unzipSync } from "fflate";
import {
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type RawCellContent,
  type SimpleCellAddress,
} from "hyperformula";

/** A workbook as it stands in its file, read without the library that wrote it, and an engine of others to recalculate it. */

interface FileCell {
  formula: string | null;
  value: string | number | null;
}

export interface OpenedBook {
  sheets: Map<string, Map<string, FileCell>>;
  names: Map<string, string>;
}

export function openBook(bytes: Uint8Array): OpenedBook {
  const files = unzipSync(bytes);
  const read = (path: string): string => {
    const file = files[path];
    if (file === undefined) throw new Error(`no part ${path}`);
    return strFromU8(file);
  };
  const strings = [...read("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => unescaped(text)).join(""),
  );
  const workbook = read("xl/workbook.xml");
  const targets = new Map(
    [...read("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets = new Map<string, Map<string, FileCell>>();
  for (const [tag] of workbook.matchAll(/<sheet [^>]*>/g)) {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    sheets.set(
      unescaped(attribute(tag, "name")),
      readCells(read(`xl/${target.replace(/^\/?(xl\/)?/, "")}`), strings),
    );
  }
  const names = new Map(
    [...workbook.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]*)<\/definedName>/g)]
      .filter(([, name = ""]) => !name.startsWith("_xlnm"))
      .map(([, name = "", area = ""]) => [name, unescaped(area)]),
  );
  return { sheets, names };
}

function readCells(xml: string, strings: readonly string[]): Map<string, FileCell> {
  const cells = new Map<string, FileCell>();
  for (const [, tag = "", inside = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inside)?.[1];
    const raw = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    const type = attribute(tag, "t");
    const value =
      raw === undefined
        ? null
        : type === "s"
          ? (strings[Number(raw)] ?? "")
          : type === "str" || type === "e"
            ? unescaped(raw)
            : Number(raw);
    if (formula === undefined && value === null) continue;
    cells.set(attribute(tag, "r"), { formula: formula === undefined ? null : unescaped(formula), value });
  }
  return cells;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}

/**
 * The normal distribution to fifteen digits, by its series and continued fraction: the engine's own has seven, and what
 * lies between two near limits is then rounded to another token.
 *
 * @see https://dlmf.nist.gov/7.6 and 7.9
 */
class PreciseNormal extends FunctionPlugin {
  static override implementedFunctions = {
    "PRECISE.NORMAL": { method: "normal", parameters: [{ argumentType: FunctionArgumentType.NUMBER }] },
  };

  /** The engine's types of what it hands over are not to be had. */
  normal({ args }: { args: never }, state: never) {
    const below = (z: number): number => (z < 0 ? upperTail(-z) : 1 - upperTail(z));
    return this.runFunction(args, state, this.metadata("PRECISE.NORMAL"), below);
  }
}

function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let k = 200; k > 0; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let [sum, term] = [z, z];
  for (let k = 1; k < 100; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}

HyperFormula.registerFunctionPlugin(PreciseNormal, { enGB: { "PRECISE.NORMAL": "PRECISE.NORMAL" } });

/** The workbook in an engine that has never seen ours. */
export class Recalculated {
  readonly #engine: HyperFormula;

  constructor(readonly book: OpenedBook) {
    this.#engine = HyperFormula.buildEmpty({
      licenseKey: "gpl-v3",
      useArrayArithmetic: true,
      // By itself it keeps ten digits and takes a difference below 1e-13 for none.
      smartRounding: false,
      precisionRounding: 15,
      precisionEpsilon: 1e-15,
      maxColumns: 200,
    });
    for (const name of book.sheets.keys()) this.#engine.addSheet(name);
    for (const [name, area] of book.names) {
      const [sheet = "", cell = ""] = area.split("!");
      this.#engine.addNamedExpression(name, `=${quoted(sheet)}!${cell}`);
    }
    for (const [name, cells] of book.sheets) {
      this.#engine.setSheetContent(this.#sheetId(name), grid(cells, [...book.sheets.keys()]));
    }
  }

  /** What a cell comes to. */
  at(sheet: string, address: string): number | string {
    const value = this.#engine.getCellValue(this.#address(sheet, address));
    if (typeof value === "number" || typeof value === "string") return value;
    if (typeof value === "boolean") return Number(value);
    return value === null ? "" : value.value;
  }

  set(sheet: string, address: string, value: number): void {
    this.#engine.setCellContents(this.#address(sheet, address), [[value]]);
  }

  setNamed(name: string, value: number): void {
    const area = this.book.names.get(name);
    if (area === undefined)
      throw new Error(`no cell is named ${name}: ${[...this.book.names.keys()].join(", ")}`);
    const [sheet = "", cell = ""] = area.split("!");
    this.set(sheet, cell.replaceAll("$", ""), value);
  }

  destroy(): void {
    this.#engine.destroy();
  }

  #sheetId(name: string): number {
    const id = this.#engine.getSheetId(name);
    if (id === undefined) throw new Error(`no sheet ${name}`);
    return id;
  }

  #address(sheet: string, address: string): SimpleCellAddress {
    const found = this.#engine.simpleCellAddressFromString(address, this.#sheetId(sheet));
    if (found === undefined) throw new Error(`no cell ${address}`);
    return found;
  }
}

function quoted(sheet: string): string {
  return `'${sheet}'`;
}

function grid(cells: ReadonlyMap<string, FileCell>, sheets: readonly string[]): RawCellContent[][] {
  const rows: RawCellContent[][] = [];
  for (const [address, { formula, value }] of cells) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    rows[row] ??= [];
    const cell = rows[row];
    // A text is a text, whatever it begins with.
    if (cell !== undefined)
      cell[column] =
        formula === null
          ? typeof value === "string"
            ? `'${value}`
            : value
          : `=${withQuotes(formula, sheets)}`;
  }
  for (let row = 0; row < rows.length; row++) {
    rows[row] ??= [];
    const cell = rows[row] ?? [];
    for (let column = 0; column < cell.length; column++) cell[column] ??= null;
  }
  return rows;
}

/**
 * What this engine reads otherwise than a spreadsheet: Chinese names of sheets in quotes, exponents in small letters, and
 * functions newer than the file format without their prefix.
 */
function withQuotes(formula: string, sheets: readonly string[]): string {
  const plain = formula
    .replace(/_xlfn\.NORM\.S\.DIST\((.*?),TRUE\(\)\)/g, "PRECISE.NORMAL($1)")
    .replace(/(?<![A-Za-z_])(\d+(?:\.\d+)?)E([+-]?\d)/g, "$1e$2");
  return sheets.reduce((text, sheet) => text.replaceAll(`${sheet}!`, `'${sheet}'!`), plain);
}

/** Addresses whose label, in the first column, is this text. */
export function rowsLabelled(book: OpenedBook, sheet: string, label: string): number[] {
  return [...(book.sheets.get(sheet) ?? [])]
    .filter(([address, { value }]) => /^A\d+$/.test(address) && value === label)
    .map(([address]) => Number(address.slice(1)));
}
