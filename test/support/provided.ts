/**
 * What the global setup of a project hands to its tests: where to copy a database from. A worker
 * gets it as JSON, so it holds names, no connections.
 */
export type Templates =
  /** Files written by `dump`. */
  | { kind: "embedded"; migrated: string; seeded: string }
  /** Names of databases on a server; `url` is the one to create others from. */
  | { kind: "server"; url: string; migrated: string; seeded: string };

declare module "vitest" {
  export interface ProvidedContext {
    templates: Templates;
  }
}
