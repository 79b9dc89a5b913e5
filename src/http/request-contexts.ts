import type { IncomingMessage, ServerResponse } from "node:http";
import { type ExecutionResult, locatedError } from "graphql";
import { type Context, workOf } from "../context.ts";

/** Contexts of requests that the edge began and left to Yoga: a request has one time and one context. */
const begun = new WeakMap<object, Context>();

/** Has what is done for a request end when its client goes away. */
export function watchClient(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): void {
  const leave = () => {
    const work = workOf(context);
    work.stop(GONE);
    if (begun.delete(request)) work.end(); // Yoga had no use for it
  };
  if (response.destroyed) leave();
  else response.once("close", leave);
}

export function leaveToYoga(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context | undefined,
): void {
  if (!context) return;
  if (response.destroyed) workOf(context).end();
  else begun.set(request, context);
}

/** The context that the edge began for a request, for its first execution. */
export function begunContext(request: object | undefined): Context | undefined {
  const context = request && begun.get(request);
  if (request) begun.delete(request);
  return context;
}

/** The answer, or as soon as there can be none, why: the time is over, or the database is too busy. */
export function withinLimits<Answer>(
  context: Context,
  signal: AbortSignal,
  execute: () => Promise<Answer>,
): Promise<Answer | ExecutionResult> {
  const work = workOf(context);
  const leave = () => work.stop(GONE);
  if (signal.aborted) leave();
  const stopped = work.whenStopped().then(tell);
  if (work.reason) {
    work.end();
    return stopped;
  }
  signal.addEventListener("abort", leave);
  const answer = execute().finally(() => {
    signal.removeEventListener("abort", leave);
    work.end();
  });
  return Promise.race([stopped, answer]);
}

/** The answer that says why there is none. Yoga knows errors of this name: it does not log them. */
function tell(reason: Error): ExecutionResult {
  if (reason.name === "AbortError") throw reason;
  return { errors: [locatedError(reason, undefined)] };
}

/** One for all: making one would take a twentieth of the time of a small request, each of which ends so. */
const GONE = new DOMException("The client is gone.", "AbortError");
