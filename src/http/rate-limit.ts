import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientAddress } from "./client-address.ts";
import { refuse } from "./refuse.ts";

const WINDOW_SECONDS = 60;

/** For those who look after the server: they must get an answer when clients get none. */
const UNCOUNTED = /^\/(health|ready|metrics)$/;

interface Account {
  readonly keys: readonly string[];
  readonly response: ServerResponse;
}

/**
 * What each client may have worked out in a minute, by the cost of its operations; a request counts 1
 * besides. Clients are told apart by their address and, when they send one, by their key: both must
 * have something left, so that nobody gets more by making up keys. Whoever has used all of it is
 * refused before anything is done; the last operation may go beyond it.
 */
export class RateLimit {
  readonly #quota: number;
  readonly #proxies: number;
  readonly #limiter: RateLimiterMemory;
  readonly #accounts = new WeakMap<IncomingMessage, Account>();

  constructor(quota: number, proxies: number) {
    this.#quota = quota;
    this.#proxies = proxies;
    this.#limiter = new RateLimiterMemory({ points: quota, duration: WINDOW_SECONDS });
  }

  /** Hands on the requests of those who have something left. */
  guard(handle: RequestListener): RequestListener {
    return (request, response) => {
      if (UNCOUNTED.test(request.url ?? "")) return handle(request, response);
      this.#accounts.set(request, { keys: this.#keysOf(request), response });
      this.charge(request, 1)
        .then((isWithin) => {
          if (isWithin) return handle(request, response);
          const message = `At most ${this.#quota} in cost were expected within a minute.`;
          refuse(request, response, { status: 429, message, code: "RATE_LIMITED" });
        })
        .catch(() => response.destroy());
    };
  }

  /** Counts what an operation costs, and tells the client what is left. */
  async charge(request: IncomingMessage, cost: number): Promise<boolean> {
    const account = this.#accounts.get(request);
    if (!account) return true;
    const states = await Promise.all(account.keys.map((key) => this.#limiter.penalty(key, cost)));
    const left = Math.min(...states.map(({ consumedPoints }) => this.#quota - consumedPoints));
    const seconds = Math.max(...states.map(({ msBeforeNext }) => Math.ceil(msBeforeNext / 1000)));
    tell(account.response, { quota: this.#quota, left, seconds });
    return left >= 0;
  }

  #keysOf(request: IncomingMessage): string[] {
    const { authorization, "x-api-key": apiKey = authorization } = request.headers;
    const key = apiKey && createHash("sha256").update(String(apiKey)).digest("base64url");
    const address = clientAddress(request, this.#proxies);
    return key ? [`address ${address}`, `key ${key}`] : [`address ${address}`];
  }
}

interface State {
  readonly quota: number;
  readonly left: number;
  readonly seconds: number;
}

/** By the IETF's draft "RateLimit header fields for HTTP". */
function tell(response: ServerResponse, { quota, left, seconds }: State): void {
  if (response.headersSent) return;
  response.setHeader("RateLimit-Policy", `"cost";q=${quota};w=${WINDOW_SECONDS}`);
  response.setHeader("RateLimit", `"cost";r=${Math.max(0, left)};t=${seconds}`);
  if (left < 0) response.setHeader("Retry-After", seconds);
}
