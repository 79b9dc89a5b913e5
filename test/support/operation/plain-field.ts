import { type DocumentNode, Kind, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { schema } from "../../../src/schema/index.ts";
import type { Variables } from "../query.ts";

/** Fields that are left to the resolvers on purpose: what they show is worked out, not read. */
const PLAIN = new Set([
  "Pair.a",
  "Pair.agreements",
  "Pair.b",
  "Pair.sharedOrganizations",
  "Pair.topics",
  "Person.counterparts",
  "Query.dataset",
  "Query.issues",
  "Query.meetingStats",
  "Query.network",
  "Query.paths",
  "Query.search",
]);

export const isPlain = (type: string, field: string): boolean => PLAIN.has(`${type}.${field}`);

/** Fields that lead to rows which are read once: under two names, the resolvers must show them. */
const READ_ONCE = new Set(["Conflict.values", "ConflictValue.evidence"]);

/** Whether a document has anything in it that perhaps only the resolvers can answer. */
export function mayBePlain(document: DocumentNode, variables: Variables = {}): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, alias }) {
        const parent = types.getParentType()?.name ?? "";
        found ||= isPlain(parent, name.value);
        found ||= alias !== undefined && READ_ONCE.has(`${parent}.${name.value}`);
      },
      // A switch that is neither on nor off is an error where something is to be switched.
      Directive({ arguments: [given] = [] }) {
        const value = given?.value;
        found ||= value?.kind === Kind.VARIABLE && variables[value.name.value] === null;
      },
    }),
  );
  return found;
}
