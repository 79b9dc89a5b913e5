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

/**
 * Whether an answer lacks a record below which fields with arguments were asked for. There the resolvers
 * ask nothing, whatever the arguments; the reader looks at all arguments first, and leaves wrong ones.
 */
export function lacksRecord(document: DocumentNode, data: unknown): boolean {
  const above: string[] = [];
  const keys = new Set<string>();
  const note = () => {
    for (const key of above) keys.add(key);
  };
  visit(document, {
    // It may hold arguments, too.
    FragmentSpread: note,
    Field: {
      enter({ alias, name, arguments: given = [], selectionSet }) {
        if (given.length > 0) note();
        if (selectionSet) above.push((alias ?? name).value);
      },
      leave({ selectionSet }) {
        if (selectionSet) above.pop();
      },
    },
  });
  return hasNull(data, keys);
}

/** Whether null stands under one of the keys, however deep. */
function hasNull(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => (inner === null && keys.has(key)) || hasNull(inner, keys),
  );
}
