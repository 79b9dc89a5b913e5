/**
 * Traces, by the libraries of OpenTelemetry, which also read its settings for samplers, batches and
 * headers. Loaded only where traces are wanted: what follows a request through all that it awaits
 * makes every promise of the process dearer.
 */
import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { errorCode } from "../../database/error-code.ts";
import type { StatementEnd } from "../../database/statements.ts";
import { VERSION } from "../../version.ts";
import { isFault, type Operation, shortName } from "../operation.ts";
import type { BodyListener } from "../request-body.ts";
import { ENDPOINT } from "../use-routes.ts";
import { LoggedExporter } from "./logged-exporter.ts";
import type { Tracing, TracingParts } from "./tracing.ts";

/** For a collector to take a batch. */
const PATIENCE_MS = 3_000;

/** For a collector to take the last ones: less than the second that is left after the last requests. */
const STOP_PATIENCE_MS = 800;

/** In characters: a compiled statement may be longer, and its beginning tells which it is. */
const STATEMENT_MAX = 4_000;

const propagator = new W3CTraceContextPropagator();

/** A request of which there is a span as soon as it runs a statement or has answered an operation. */
interface Traced {
  readonly name: string;
  readonly parent: Context;
  /** In milliseconds since 1970, to the microsecond, and never backwards. */
  readonly now: () => number;
  readonly startTime: number;
  span?: Span;
}

export class OtlpTracing implements Tracing {
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;
  readonly #unwatch: () => void;
  readonly #requests = new AsyncLocalStorage<Traced>();

  constructor(url: string, { database, logger }: TracingParts) {
    const collector = new OTLPTraceExporter({ url, timeoutMillis: PATIENCE_MS });
    const service = { "service.name": "parley", "service.version": VERSION };
    const given = detectResources({ detectors: [envDetector] });
    this.#provider = new BasicTracerProvider({
      resource: resourceFromAttributes(service).merge(given),
      spanProcessors: [new BatchSpanProcessor(new LoggedExporter(collector, logger))],
    });
    this.#tracer = this.#provider.getTracer("parley", VERSION);
    database.pool.keepCaller = (onClient) => AsyncResource.bind(onClient);
    this.#unwatch = database.statements.watch((sql) => this.#beginStatement(sql));
  }

  follow(listener: BodyListener): BodyListener {
    return (request, response, body) => {
      const name = nameOf(request);
      if (!name) return listener(request, response, body);
      const traced = tracedRequest(name, request);
      response.on("close", () => finish(traced, response));
      this.#requests.run(traced, () => listener(request, response, body));
    };
  }

  readonly onOperation = (operation: Operation): void => {
    const traced = this.#requests.getStore();
    if (!traced) return;
    const { requestId, type, path, codes, cost } = operation;
    const name = shortName(operation.name);
    const span = this.#spanOf(traced);
    if (type) span.updateName([type, name].filter(Boolean).join(" "));
    span.setAttributes({
      "graphql.operation.type": type,
      "graphql.operation.name": name,
      "parley.request_id": requestId,
      "parley.path": path,
      "parley.codes": [...codes],
      "parley.cost": cost,
    });
    if (codes.some(isFault)) span.setStatus({ code: SpanStatusCode.ERROR });
  };

  /** Whoever takes no traces was told of in the log, and hinders no stop. */
  async stop(): Promise<void> {
    this.#unwatch();
    const sent = this.#provider.shutdown().catch(() => {});
    await Promise.race([sent, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
  }

  #spanOf(traced: Traced): Span {
    const { name, startTime, parent } = traced;
    traced.span ??= this.#tracer.startSpan(name, { kind: SpanKind.SERVER, startTime }, parent);
    return traced.span;
  }

  #beginStatement(sql: string): StatementEnd | undefined {
    const traced = this.#requests.getStore();
    if (!traced) return undefined;
    const attributes = {
      "db.system.name": "postgresql",
      "db.query.text": sql.slice(0, STATEMENT_MAX),
    };
    const span = this.#tracer.startSpan(
      /^\s*(\w{1,20})/.exec(sql)?.[1]?.toUpperCase() ?? "SQL",
      { kind: SpanKind.CLIENT, startTime: traced.now(), attributes },
      trace.setSpan(ROOT_CONTEXT, this.#spanOf(traced)),
    );
    return (error) => {
      if (error) {
        // The message may quote a value.
        const code = errorCode(error);
        span.setAttributes({ "db.response.status_code": code });
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end(traced.now());
    };
  }
}

/** How a request is called until its operation is known; undefined when none can come of it. */
function nameOf({ url = "" }: IncomingMessage): string | undefined {
  if (url.startsWith(ENDPOINT)) return "operation";
  return url.startsWith("/export/") ? "export" : undefined;
}

function tracedRequest(name: string, { headers }: IncomingMessage): Traced {
  const offset = Date.now() - performance.now();
  const now = () => offset + performance.now();
  const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
  return { name, parent, now, startTime: now() };
}

function finish({ span, now }: Traced, response: ServerResponse): void {
  if (!span) return;
  span.setAttribute("http.response.status_code", response.statusCode);
  if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(now());
}
