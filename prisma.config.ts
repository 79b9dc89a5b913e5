import { defineConfig } from "prisma/config";

// `prisma generate` never runs the schema engine, yet the CLI downloads that binary before every
// command and stops when it cannot. Any existing file satisfies the check.
if (process.argv[2] === "generate") {
  const { PRISMA_SCHEMA_ENGINE_BINARY = process.execPath } = process.env;
  Object.assign(process.env, { PRISMA_SCHEMA_ENGINE_BINARY });
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
