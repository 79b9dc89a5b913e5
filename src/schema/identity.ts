import { badUserInput } from "../errors.ts";
import { decodeGlobalId } from "../lib/global-id.ts";
import { shown } from "../lib/text.ts";

/** The primary key behind a global id of this type; an id of another type is an error. */
export function idOf(typename: string, globalId: string): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded?.typename === typename) return decoded.id;
  const came = decoded ? `one of ${decoded.typename}` : shown(globalId);
  throw badUserInput(`An id of ${typename} was expected, not ${came}.`);
}
