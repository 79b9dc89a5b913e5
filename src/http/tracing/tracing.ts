import type { Logger } from "pino";
import type { Config } from "../../config.ts";
import type { Database } from "../../database/client.ts";
import type { OnOperation } from "../operation.ts";
import type { BodyListener } from "../request-body.ts";

/** Sends a collector of OpenTelemetry what each operation did: itself, and its SQL statements. */
export interface Tracing {
  /** The same, with each request known to what happens because of it. */
  follow(listener: BodyListener): BodyListener;
  /** To be told within the request. */
  readonly onOperation: OnOperation;
  /** Sends what is left, or gives it up soon if nobody takes it. */
  stop(): Promise<void>;
}

export interface TracingParts {
  readonly database: Pick<Database, "pool" | "statements">;
  readonly logger: Logger;
}

type Endpoints = Pick<Config, "OTEL_EXPORTER_OTLP_ENDPOINT" | "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT">;

/** Undefined, and not even loaded, unless there is an address to send to. */
export async function openTracing(
  endpoints: Endpoints,
  parts: TracingParts,
): Promise<Tracing | undefined> {
  const url = addressIn(endpoints);
  if (!url) return undefined;
  const { OtlpTracing } = await import("./otlp-tracing.ts");
  return new OtlpTracing(url, parts);
}

/** The one for traces is used as it is; to the general one their path is added. */
function addressIn(endpoints: Endpoints): string | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = endpoints;
  return own ?? (base && `${base.replace(/\/$/, "")}/v1/traces`);
}
