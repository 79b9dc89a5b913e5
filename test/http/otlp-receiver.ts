import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const value = z.looseObject({
  stringValue: z.string().optional(),
  intValue: z.union([z.string(), z.number()]).optional(),
  arrayValue: z.unknown().optional(),
});

const span = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  status: z.looseObject({ code: z.number().optional() }),
  attributes: z.array(z.object({ key: z.string(), value })),
});

const traces = z.object({
  resourceSpans: z.array(
    z.looseObject({ scopeSpans: z.array(z.object({ spans: z.array(span) })) }),
  ),
});

/** A span as it came over the wire. */
export type ReceivedSpan = z.infer<typeof span>;

/** A collector of traces that keeps what it is sent. */
export class OtlpReceiver {
  readonly #server: Server;
  /** The bodies, whole. */
  readonly bodies: string[] = [];

  constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      this.bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }

  /** The address to send to, with the path of traces. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${isInternet(address) ? address.port : 0}`;
  }

  get spans(): ReceivedSpan[] {
    return this.bodies
      .flatMap((body) => traces.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const isInternet = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;
