import { defineConfig } from "vitest/config";
import { findPostgres } from "./test/support/postgres.ts";

/** Tests that need no database. */
const RULES = [
  "test/*.test.ts",
  "test/http/playground/**/*.test.ts",
  "test/lib/**/*.test.ts",
  "test/limits/**/*.test.ts",
  "test/load/{accounts,mentions,plan*,read-seeds,show-progress}.test.ts",
  "test/read/{answer,reply}.test.ts",
  "test/rules/**/*.test.ts",
  "test/web/lib/**/*.test.ts",
  "test/web/network/**/*.test.ts",
];

/** Tests of what only the embedded database has, or of what is above any database. */
const EMBEDDED_ONLY = [
  "test/attacks/**/*.test.ts",
  "test/browser/**/*.test.ts",
  "test/client/clients.test.ts",
  "test/database/{drift,embedded,lock,message-groups}*.test.ts",
  "test/faults/{clock,heap,slow-embedded,uncaught}.test.ts",
  "test/load/interrupted.test.ts",
];

/** Tests of what only a server has. */
const SERVER_ONLY = [
  "test/faults/{aborted,no-connections,paused-database,slow-database,stuck-statement}.test.ts",
  "test/database/{limits,pipeline}.test.ts",
];

const hasServer = Boolean(process.env.TEST_DATABASE_URL || findPostgres());
if (!hasServer && process.env.CI) {
  throw new Error("CI must test on a PostgreSQL server: install one or set TEST_DATABASE_URL.");
}
if (!hasServer) {
  process.emitWarning("No PostgreSQL here and no TEST_DATABASE_URL: the embedded one is tested.");
}

const server = {
  test: {
    name: "server",
    include: ["test/**/*.test.ts"],
    exclude: [...RULES, ...EMBEDDED_ONLY],
    globalSetup: "test/support/setup-server.ts",
  },
};

export default defineConfig({
  // Vite would take the ES module of graphql and the libraries take the other: two GraphQL in one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    maxWorkers: 2,
    hookTimeout: 60_000,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "rules", include: RULES } },
      {
        extends: true,
        test: {
          name: "embedded",
          include: ["test/**/*.test.ts"],
          exclude: [...RULES, ...SERVER_ONLY],
          globalSetup: "test/support/setup-embedded.ts",
        },
      },
      ...(hasServer ? [{ extends: true as const, ...server }] : []),
    ],
  },
});
