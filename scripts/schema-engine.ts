/**
 * Prisma's own schema engine as WebAssembly, so that writing a migration needs neither a server
 * nor the engine's download. For tools and tests only: the server never loads it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { extensions } from "../src/database/extensions.mjs";
import type { Migration } from "../src/database/migrate.ts";

/** Node has it, but its types leave it to the browser's. */
declare const WebAssembly: {
  instantiate(
    wasm: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

const SCHEMA_FOLDER = fileURLToPath(new URL("../prisma/schema", import.meta.url));

/**
 * The SQL that is missing between the migrations and the Prisma schema; "" when they agree. The
 * engine does not see what Prisma cannot say (COLLATE, CHECK), so that may stand in a migration.
 */
export async function missingMigration(
  migrations: readonly Migration[],
  schemaFolder: string = SCHEMA_FOLDER,
): Promise<string> {
  const db = await PGlite.create("memory://", { extensions });
  try {
    for (const { name, sql } of migrations) {
      await db.exec(sql).catch(({ message }: Error) => {
        throw new Error(`Migration ${name} fails: ${message}`);
      });
    }
    await loadEngine();
    const files = readSchema(schemaFolder);
    const schemaEngine = await engine.SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(db)),
    );
    const { exitCode, stdout } = await schemaEngine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? "") : "";
  } finally {
    await db.close();
  }
}

function readSchema(folder: string): { path: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

let loading: Promise<void> | undefined;

/** Once: the package's own entry needs a bundler to load its WebAssembly. */
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const entry = createRequire(import.meta.url).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const wasm = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
    const imports = { "./schema_engine_bg.js": { ...engine } };
    const { instance } = await WebAssembly.instantiate(wasm, imports);
    engine.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return loading;
}
