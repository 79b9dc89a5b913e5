import type { Plugin } from "graphql-yoga";
import { forbidden, unsupportedType } from "../errors.ts";
import { answerErrors } from "./answer-errors.ts";
import { isJsonType } from "./media-type.ts";

/** Any value of any of these says that no foreign page made a browser ask. */
const HEADERS = [
  "graphql-require-preflight",
  "apollo-require-preflight",
  "x-apollo-operation-name",
] as const;

/**
 * Whether a request has what a browser sends to another site only after that site's consent: JSON,
 * or a header of ours.
 */
export const isDeliberate = (header: (name: string) => string | string[] | null | undefined) =>
  isJsonType(String(header("content-type"))) || HEADERS.some((name) => Boolean(header(name)));

/**
 * Answers operations only where no page of another site can have made a browser send them. It must
 * stand after the plugins that answer browsers on purpose.
 */
export function useCsrfPrevention(): Plugin {
  return {
    onRequest({ request: { method, headers }, fetchAPI, endResponse }) {
      if (method === "POST" && !isJsonType(headers.get("content-type"))) {
        const error = unsupportedType("A body with the content type application/json is expected.");
        endResponse(answerErrors(fetchAPI, [error]));
      }
      if (method === "GET" && !isDeliberate((name) => headers.get(name))) {
        const error = forbidden(
          `A question in an address needs a header that no browser sends unasked, such as ${HEADERS[0]}: 1. A question in a body needs none.`,
        );
        endResponse(answerErrors(fetchAPI, [error]));
      }
    },
  };
}
