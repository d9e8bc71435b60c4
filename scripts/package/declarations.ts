import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

/**
 * The types of the entries and of all they reach, in the folders of their sources.
 *
 * Files that infer their types from zod schemas are written out as plain types, so that readers of the package need no
 * zod; relative imports get the `.js` that Node's own resolution wants.
 */
export function writeDeclarations(entryFiles: readonly string[], out: string): void {
  const config = ts.readConfigFile("tsconfig.json", ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, plugins: undefined, incremental: false, noEmit: false },
    process.cwd(),
  );
  const program = ts.createProgram(entryFiles, {
    ...options,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: process.cwd(),
    outDir: resolve(out),
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  program.emit(
    undefined,
    (path, text, _mark, _error, sources) => {
      if (!path.endsWith(".d.ts")) return;
      const source = sources?.[0];
      const written =
        source !== undefined && buildsSchemas(source)
          ? writeOutTypes(source, checker)
          : withExtensions(text, dirname(path), resolve(out));
      const foreign =
        /from "(?!\.)([^"]+)"/.exec(written)?.[1] ?? /import\("(?!\.)([^"]+)"\)/.exec(written)?.[1];
      if (foreign !== undefined) throw new Error(`${relative(process.cwd(), path)} needs ${foreign}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, written);
    },
    undefined,
    true,
  );
}

/** As against a file that only names a type of zod's. */
function buildsSchemas(source: ts.SourceFile): boolean {
  return /^import \{ z \} from "zod"/m.test(source.text);
}

const flags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.UseStructuralFallback |
  ts.TypeFormatFlags.WriteArrayAsGenericType;

function writeOutTypes(source: ts.SourceFile, checker: ts.TypeChecker): string {
  const types = source.statements.filter(ts.isTypeAliasDeclaration).filter(isExported);
  const passedOn = [...source.text.matchAll(/^export type \{[^}]*\} from "\.[^"]+(?=";)/gm)].map(
    ([text]) => `${text}.js";`,
  );
  // A module marks itself as one even where its schemas are all it exports.
  const own = types.map((each) => {
    const text = checker.typeToString(checker.getTypeAtLocation(each), each, flags);
    if (/\bz\.|Zod/.test(text))
      throw new Error(`${each.name.text} cannot be written out: ${text.slice(0, 200)}`);
    return `export type ${each.name.text} = ${text};`;
  });
  return [...passedOn, ...own, "export {};", ""].join("\n");
}

function isExported(node: ts.TypeAliasDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Imports as Node resolves them: relative, and with `.js`. */
function withExtensions(text: string, folder: string, root: string): string {
  const toPath = (specifier: string): string => {
    if (!specifier.startsWith("@/")) return `${specifier}.js`;
    const path = relative(folder, resolve(root, specifier.slice(2))).replaceAll("\\", "/");
    return `${path.startsWith(".") ? "" : "./"}${path}.js`;
  };
  return text.replace(
    /(from "|import\(")((?:\.|@\/)[^"]+)(?=")/g,
    (_, before: string, specifier: string) => `${before}${toPath(specifier)}`,
  );
}
