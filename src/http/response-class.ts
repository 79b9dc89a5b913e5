import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";
import type { Drain } from "./drain.ts";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** They tell browsers to do nothing with an answer but show it; what answers may set its own instead. */
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
};

/** The answers of a server: whoever gives them, they have the headers that all must have. */
export const responseClass = (drain: Pick<Drain, "isStopping">) =>
  class<Request extends IncomingMessage> extends ServerResponse<Request> {
    override writeHead(status: number, first?: string | Headers, second?: Headers): this {
      // Else a client that keeps its connection would hold up the stop, and then lose a request.
      if (drain.isStopping) this.setHeader("connection", "close");
      return typeof first === "string"
        ? super.writeHead(status, first, secured(this, second))
        : super.writeHead(status, secured(this, first));
    }
  };

/** Headers in one object Node writes as they are: much sooner than when each was set before. */
function secured(response: ServerResponse, given: Headers | undefined): Headers | undefined {
  if (!Array.isArray(given) && response.getHeaderNames().length === 0) {
    return { ...SECURITY_HEADERS, ...given };
  }
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
  return given;
}
