export * from "./documents.ts";
export type * from "./generated/graphql.ts";
export {
  type Connection,
  createParleyClient,
  type ParleyClient,
  type ParleyClientOptions,
  type RequestOptions,
} from "./parley-client.ts";
export { type Alternative, RequestError } from "./request-error.ts";
export type { TypedDocument } from "./typed-document.ts";
