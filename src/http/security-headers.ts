import type { ServerResponse } from "node:http";

const HEADERS = new Map([
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["cross-origin-resource-policy", "same-origin"],
]);

/** Tells browsers to do nothing with an answer but show it; what answers may set its own instead. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
}
