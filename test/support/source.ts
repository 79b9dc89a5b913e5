/** What the rule tests ask of the project's own source files. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Import {
  /** As written: `./page.ts`, `node:fs`, `pg`. */
  specifier: string;
  /** The file meant, from the root of the project; undefined for a package. */
  file: string | undefined;
  /** Whether it is gone when the program runs. */
  isTypeOnly: boolean;
}

export interface Source {
  /** From the root of the project: `src/lib/page.ts`. */
  file: string;
  lines: number;
  imports: readonly Import[];
  /** Names that it hands on from another file. */
  reExports: readonly string[];
  hasDefaultExport: boolean;
  /** Of the names that only a few files may use, those it uses. */
  uses: ReadonlySet<"process.env" | "console">;
}

/** The source files below a folder, or those that lie in the root itself, without generated ones. */
export function sourcesIn(folder: string): Source[] {
  const recursive = folder !== ".";
  return readdirSync(path.join(ROOT, folder), { recursive })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !file.split(path.sep).includes("generated"))
    .toSorted()
    .map(read);
}

function read(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const imported = new Set<string>();
  const reExports: string[] = [];
  const uses = new Set<"process.env" | "console">();
  let hasDefaultExport = false;
  const add = (specifier: ts.Expression, isTypeOnly: boolean) => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const target = specifier.text.startsWith(".")
      ? path.join(path.dirname(file), specifier.text)
      : undefined;
    imports.push({ specifier: specifier.text, file: target, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { name, namedBindings, phaseModifier } = node.importClause ?? {};
      add(node.moduleSpecifier, phaseModifier === ts.SyntaxKind.TypeKeyword);
      for (const each of [name, ...bindingsOf(namedBindings)]) if (each) imported.add(each.text);
    } else if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) {
        add(node.moduleSpecifier, node.isTypeOnly);
        reExports.push(node.getText());
      }
      const names =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      reExports.push(...names.map(({ name }) => name.text).filter((name) => imported.has(name)));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      if (node.arguments[0]) add(node.arguments[0], false);
    } else if (ts.isPropertyAccessExpression(node)) {
      if (node.getText() === "process.env") uses.add("process.env");
      if (node.expression.getText() === "console") uses.add("console");
    }
    hasDefaultExport ||= ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, lines: text.split("\n").length - 1, imports, reExports, hasDefaultExport, uses };
}

function bindingsOf(bindings: ts.NamedImportBindings | undefined): ts.Identifier[] {
  if (!bindings) return [];
  return ts.isNamespaceImport(bindings)
    ? [bindings.name]
    : bindings.elements.map(({ name }) => name);
}
