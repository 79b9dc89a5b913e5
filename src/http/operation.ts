/** What answered: the statement that an operation was compiled to, the resolvers, or the cache. */
export type AnswerPath = "compiled" | "plain" | "cache";

/** An operation that was answered, as logs, metrics and traces tell of it: nothing of its variables. */
export interface Operation {
  readonly requestId: string;
  /** As its document names it; a client may choose any. */
  readonly name?: string | undefined;
  /** Query, mutation or subscription; undefined of a request that never became an operation. */
  readonly type?: string | undefined;
  readonly path: AnswerPath;
  readonly ms: number;
  /** Of its errors, each once. */
  readonly codes: readonly string[];
  /** What it was reckoned to cost before it ran, where that was done. */
  readonly cost?: number | undefined;
}

/** Told of every operation when its answer is known. */
export type OnOperation = (operation: Operation) => void;

/** Codes that are not the client's doing. */
const FAULTS: ReadonlySet<string> = new Set([
  "INTERNAL_SERVER_ERROR",
  "SERVICE_UNAVAILABLE",
  "TIMEOUT",
]);

export const isFault = (code: string): boolean => FAULTS.has(code);

const NAME_MAX = 100;

/** A name that is not too long to be written somewhere. */
export const shortName = (name: string | undefined): string | undefined => name?.slice(0, NAME_MAX);
