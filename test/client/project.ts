import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** This project, of which the client is a part. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const COMPILER_OPTIONS = {
  target: "ES2023",
  module: "NodeNext",
  lib: ["ES2023", "DOM"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

/** An empty project of somebody else, in a folder of its own, into which the packed client is installed. */
export class Project {
  readonly folder = mkdtempSync(path.join(tmpdir(), "parley-project-"));

  constructor() {
    this.write("package.json", JSON.stringify({ type: "module" }));
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  /** @param root Where the sources of the client are. */
  installClient(root = ROOT): void {
    const pack = ["--import", "tsx", "scripts/pack-client.ts", this.folder];
    execFileSync(process.execPath, pack, { cwd: root, stdio: "pipe" });
    const [tarball = ""] = readdirSync(this.folder).filter((name) => name.endsWith(".tgz"));
    const install = ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`];
    execFileSync("npm", install, { cwd: this.folder, stdio: "pipe" });
  }

  /** Installs packages that this project has, too. */
  lend(...packages: string[]): void {
    for (const name of packages) {
      const place = path.join(this.folder, "node_modules", name);
      mkdirSync(path.dirname(place), { recursive: true });
      symlinkSync(path.join(ROOT, "node_modules", name), place);
    }
  }

  /** What the compiler says against these files; nothing when all is well. */
  compile(...files: string[]): string {
    this.write("tsconfig.json", JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files }));
    return this.compileAsConfigured();
  }

  /** The same with the project's own tsconfig.json. */
  compileAsConfigured(): string {
    const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
    return spawnSync(process.execPath, [tsc], { cwd: this.folder, encoding: "utf8" }).stdout;
  }

  /** The lines that a program prints; the test's server can answer meanwhile. Warnings are errors. */
  async run(file: string): Promise<string[]> {
    const started = promisify(execFile)(process.execPath, [file], { cwd: this.folder });
    const { stdout, stderr } = await started;
    if (stderr !== "") throw new Error(stderr);
    return stdout.trimEnd().split("\n");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
