import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from "pino";
import type { Config } from "./config.ts";

/** One line of JSON for each message, on standard output unless a test wants them. */
export function createLogger(level: Config["LOG_LEVEL"], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: shownOf },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What an error says itself. Libraries hang on it what it was about: rows, arguments, parameters. */
function shownOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, code, stack } = stdSerializers.err(error);
  const parts = error instanceof AggregateError ? { errors: error.errors.map(shownOf) } : {};
  return { type, message, code, stack, ...parts };
}
