import { isUuid } from "./uuid.ts";

/** What a global id stands for. */
export interface GlobalId {
  /** Name of the GraphQL type. */
  typename: string;
  /** Primary key, a UUID. */
  id: string;
}

/** The opaque id that clients see: it names the type and the primary key, and nothing else. */
export const encodeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString("base64url");

/** What an opaque id stands for; null when the text is no global id. Never throws. */
export function decodeGlobalId(text: string): GlobalId | null {
  const [typename, id, ...rest] = Buffer.from(text, "base64url").toString("utf8").split(":");
  if (!typename || !id || rest.length > 0 || !isUuid(id)) return null;
  return encodeGlobalId(typename, id) === text ? { typename, id } : null;
}
