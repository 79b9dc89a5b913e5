/** An entity that a name may stand for. Its id may be used in place of the name. */
export interface Alternative {
  id: string;
  type: string;
  name: string;
}

interface Details {
  /** Names the server offers instead of one that it could not resolve. */
  alternatives?: readonly Alternative[] | undefined;
  /** The same request may succeed later. */
  isRetryable?: boolean | undefined;
  /** Milliseconds after which to try again, when the server says so. */
  retryAfter?: number | undefined;
}

/** An error of the server, or of the way to it. */
export class RequestError extends Error {
  override name = "RequestError";
  /** For programs: a code of the API, `UNREACHABLE`, or `NOT_GRAPHQL` for any other answer. */
  readonly code: string;
  /** Names the server offers instead of one that it could not resolve. */
  readonly alternatives: readonly Alternative[];
  /** The same request may succeed later: it was sent as often as the client may. */
  readonly isRetryable: boolean;
  /** Milliseconds after which to try again, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(code: string, message: string, details: Details = {}) {
    super(message);
    this.code = code;
    this.alternatives = details.alternatives ?? [];
    this.isRetryable = details.isRetryable ?? false;
    this.retryAfter = details.retryAfter;
  }
}
