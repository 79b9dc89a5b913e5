import { useEffect, useState } from "preact/hooks";
import { RequestError } from "../../client/request-error.ts";
import { type TypedDocument, textOf } from "../../client/typed-document.ts";
import { api } from "./api.ts";

/** What is known of a question: at most one of data and error, neither while it is asked. */
export interface Answer<Data> {
  readonly data?: Data;
  readonly error?: RequestError;
  /** Whether what is shown belongs to a question asked before this one. */
  readonly isStale: boolean;
  /** Asks again. */
  retry(): void;
}

/** Answers of this visit, so that a page that was left comes back at once. */
const answers = new Map<string, unknown>();
const ANSWERS_MAX = 100;

function keep(key: string, data: unknown): void {
  answers.delete(key);
  answers.set(key, data);
  const [oldest] = answers.keys();
  if (answers.size > ANSWERS_MAX && oldest !== undefined) answers.delete(oldest);
}

export const asRequestError = (error: unknown) =>
  error instanceof RequestError ? error : new RequestError("UNKNOWN", String(error));

/**
 * The answer to a document with these variables; undefined asks nothing. While a new one is awaited,
 * the data of the one before stays, marked as stale.
 */
export function useAnswer<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables | undefined,
): Answer<Data> {
  const [shown, show] = useState<{ key?: string; data?: Data; error?: RequestError }>({});
  const [attempt, setAttempt] = useState(0);
  const key = variables && JSON.stringify([textOf(document), variables]);
  // The key stands for document and variables.
  useEffect(() => {
    if (key === undefined || variables === undefined) return show({});
    // The key names the document, and so the type of what was kept under it.
    if (answers.has(key)) return show({ key, data: answers.get(key) as Data });
    const end = new AbortController();
    api.request(document, variables, { signal: end.signal }).then(
      (data) => {
        keep(key, data);
        show({ key, data });
      },
      (error) => {
        if (!end.signal.aborted) show({ key, error: asRequestError(error) });
      },
    );
    return () => end.abort();
  }, [key, attempt]);
  const isStale = shown.key !== key;
  return {
    ...(shown.data === undefined ? {} : { data: shown.data }),
    ...(shown.error && !isStale ? { error: shown.error } : {}),
    isStale,
    retry: () => setAttempt((count) => count + 1),
  };
}
