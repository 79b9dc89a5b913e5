/**
 * Settings: the environment, read once, checked and frozen. Nothing else reads `process.env`.
 *
 * A new setting is one line of `settings`. Its default and meaning are the ones that the README
 * and `.env.example` must repeat, and tests compare them.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";

/** Digits only: "1e3", "0x10" and "-1" are refused, not interpreted. */
function wholeNumber(min: number, max: number) {
  const error = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error });
}

function oneOf<const Word extends string>(...words: Word[]) {
  return z.enum(words, { error: `one of ${words.join(", ")}` });
}

/** One server only: the driver understands neither several hosts nor `target_session_attrs`. */
function isPostgresUrl(text: string): boolean {
  // A host may be missing where a socket folder is given as ?host=, which URL does not know.
  return /^postgres(ql)?:\/\/\S+$/.test(text) && URL.canParse(text.replace("@/", "@localhost/"));
}

/** As browsers send it: without a path, and without the port that is usual. */
function isOrigin(text: string): boolean {
  return text === "*" || (URL.canParse(text) && new URL(text).origin === text);
}

const httpAddress = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), { error: "https://host:4318" })
  .optional();

const settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4000).describe("Port to listen on; 0 takes any free one."),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, { error: "an address or a host name" })
    .default("127.0.0.1")
    .describe("Address to listen on; 0.0.0.0 serves every network."),
  DATA_DIR: z.string().default(".data").describe("Folder of the embedded database."),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, { error: "postgresql://user:password@host:5432/database" })
    .optional()
    .describe("A PostgreSQL server to use instead of the embedded database."),
  NODE_ENV: oneOf("development", "production", "test")
    .default("development")
    .describe("What the process is for: development, production or test."),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace")
    .default("info")
    .describe("Least important message that is logged: fatal, error, warn, info, debug or trace."),
  COMPILED_READS: oneOf("on", "off")
    .default("on")
    .describe(
      "Whether queries are answered by one compiled statement where they can; off leaves all to the resolvers.",
    ),
  RESPONSE_CACHE_MB: wholeNumber(0, 65_536)
    .default(32)
    .describe(
      "Megabytes of answers kept for questions without a key until data changes; 0 keeps none. Behind a pooler such as PgBouncer changes cannot be heard, and nothing is kept.",
    ),
  STATEMENT_TIMEOUT_SECONDS: wholeNumber(1, 3600)
    .default(5)
    .describe("Seconds that one SQL statement of a request may take."),
  OPERATION_TIMEOUT_SECONDS: wholeNumber(1, 3600)
    .default(8)
    .describe("Seconds after which a request is answered TIMEOUT and its SQL is cancelled."),
  QUEUE_MAX: wholeNumber(0, 100_000)
    .default(200)
    .describe(
      "Requests that may wait for a connection of the database; the next is answered 503 at once.",
    ),
  QUERY_COST_MAX: wholeNumber(1, 1_000_000)
    .default(10_000)
    .describe(
      "What an operation may cost: about the rows that it may show. The answer says what it does cost.",
    ),
  QUERY_DEPTH_MAX: wholeNumber(1, 100)
    .default(12)
    .describe("Levels of fields that an operation may have, fragments included."),
  QUERY_TOKENS_MAX: wholeNumber(1, 100_000)
    .default(1_000)
    .describe("Tokens, that is words and signs, that a document may have."),
  RATE_LIMIT_COST: wholeNumber(0, 999_999_999)
    .default(0)
    .describe(
      "What the operations of one client may cost in a minute; 0 sets no limit. Clients are told apart by their addresses and keys.",
    ),
  TRUSTED_PROXIES: wholeNumber(0, 9)
    .default(0)
    .describe(
      "Proxies in front that write X-Forwarded-For, from which the client's address is read.",
    ),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((text): readonly string[] => text.split(/[\s,]+/).filter(Boolean))
    .refine((origins) => origins.every(isOrigin), { error: "origins as https://app.example, or *" })
    .describe(
      "Sites whose pages may read answers, separated by commas, or * for all; without any, none may.",
    ),
  INTROSPECTION: oneOf("on", "off", "auto")
    .default("auto")
    .describe("Whether clients may ask for the schema; auto: not in production."),
  SUGGESTIONS: oneOf("on", "off", "auto")
    .default("auto")
    .describe(
      "Whether errors name fields and values like a mistyped one; auto: not in production.",
    ),
  PLAYGROUND: oneOf("on", "off", "auto")
    .default("auto")
    .describe("Whether browsers get the playground and the docs; auto: not in production."),
  EXPLORER: oneOf("on", "off")
    .default("on")
    .describe("Whether browsers get the explorer, at the root of the server."),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe("File of the only operations that are answered, by their ids; without it all are."),
  METRICS: oneOf("on", "off")
    .default("on")
    .describe("Whether /metrics tells Prometheus what the server did and how it is."),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpAddress.describe(
    "A collector that takes OpenTelemetry over HTTP, such as http://localhost:4318; without one nothing is traced.",
  ),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpAddress.describe(
    "The whole address that traces are sent to, if it is another.",
  ),
  SHUTDOWN_DRAIN_SECONDS: wholeNumber(0, 3600)
    .default(2)
    .describe(
      "Seconds that a server which is stopped goes on answering, so that proxies that ask /ready send their requests elsewhere; where nobody asks it does not wait.",
    ),
  SHUTDOWN_GRACE_SECONDS: wholeNumber(0, 3600)
    .default(9)
    .describe(
      "Seconds from the signal to stop until requests that are still under way are cut; the time above is part of them.",
    ),
});

const secrets = new Set([
  "DATABASE_URL",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
]);

export type Config = Readonly<z.infer<typeof settings>>;

/** Every setting as the documents show it; a setting without a default has "" here. */
export const SETTINGS: readonly { name: string; default: string; meaning: string }[] =
  Object.entries(settings.shape).map(([name, setting]) => ({
    name,
    default: String(setting.parse(undefined) ?? ""),
    meaning: setting.description ?? "",
  }));

/** Names every wrong setting at once, and holds no secret: it may be printed and logged. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** What the process was started with; the file adds what is not set there. */
export function readEnvironment(file = ".env"): Record<string, string | undefined> {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return { ...parseEnv(text), ...process.env };
}

/** An empty value counts as not set, as `docker compose` passes it for a missing variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.entries(env).flatMap(([name, value]) => {
    const text = value?.trim();
    return text ? [[name, text] as const] : [];
  });
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map(({ path: [name], message }) => {
    const value = secrets.has(String(name)) ? "a hidden value" : quote(env[String(name)]);
    return `  ${String(name)}: expected ${message}, got ${value}`;
  });
  throw new ConfigError(`Settings that cannot be used:\n${lines.join("\n")}`);
}

function quote(value = ""): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
