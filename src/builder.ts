import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { type GraphQLResolveInfo, isObjectType } from "graphql";
import { type Context, db } from "./context.ts";
import { badUserInput } from "./errors.ts";
import type PrismaTypes from "./generated/pothos.ts";
import { getDatamodel } from "./generated/pothos.ts";
import type { Day } from "./lib/day.ts";
import { decodeGlobalId, encodeGlobalId, type GlobalId } from "./lib/global-id.ts";
import { PAGE_DEFAULT, PAGE_MAX } from "./lib/page.ts";
import { shown } from "./lib/text.ts";

const ONE_TO_MAX = `1 to ${PAGE_MAX}`;
const GLOBAL_ID = "Opaque id, unique among all records. It stays the same for ever.";

/** The Pothos builder: plugins and defaults. It knows no word of the domain. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  AsyncSelections: true;
  DefaultNodeNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  Connection: { totalCount: () => Promise<number> | number };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Day; Output: Day };
    DateTime: { Input: Date; Output: Date };
  };
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  prisma: {
    client: (context) => db(context),
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: "error",
  },
  relay: {
    idFieldOptions: { description: GLOBAL_ID },
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    decodeGlobalID: (text) => {
      const decoded = decodeGlobalId(text);
      if (!decoded) throw badUserInput(`An id of this API was expected, not ${shown(text)}.`);
      return decoded;
    },
    nodeTypeOptions: { description: "A record with an id that stays the same for ever." },
    nodeQueryOptions: {
      description: "The record with this id; null when there is none.",
      args: { id: { description: "Id of a record." } },
      resolve: (_root, { id }, _context, info, resolveNode) => resolveNode(nodeId(id, info)),
    },
    nodesQueryOptions: {
      description: `The records with these ids, in the order asked, null for each that does not exist. At most ${PAGE_MAX} ids.`,
      args: { ids: { description: `Up to ${PAGE_MAX} ids.` } },
      resolve: (_root, { ids }, _context, info, resolveNodes) => {
        if (ids.length > PAGE_MAX) {
          throw badUserInput(`At most ${PAGE_MAX} ids were expected, not ${ids.length}.`);
        }
        return resolveNodes(ids.map((id) => nodeId(id, info)));
      },
    },
    pageInfoTypeOptions: { description: "Where a page stands in its list." },
    pageInfoFieldOptions: { description: "Where this page stands in the list." },
    hasNextPageFieldOptions: { description: "Whether there are items after this page." },
    hasPreviousPageFieldOptions: { description: "Whether there are items before this page." },
    startCursorFieldOptions: { description: "Cursor of the first item; null on an empty page." },
    endCursorFieldOptions: { description: "Cursor of the last item; null on an empty page." },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: "The items of the page, each with its cursor.",
    },
    // A list that is empty is still a list.
    defaultConnectionFieldOptions: { nullable: false },
    nodesOnConnection: { description: "The items of the page, without cursors." },
    nodeFieldOptions: { nullable: false, description: "The item." },
    cursorFieldOptions: {
      description: "Opaque mark of the item's place in this order, for `after` and `before`.",
    },
    firstArgOptions: {
      description: `How many items from the start: ${ONE_TO_MAX}. Without \`first\` and \`last\`, ${PAGE_DEFAULT}.`,
    },
    lastArgOptions: { description: `How many items from the end: ${ONE_TO_MAX}.` },
    afterArgOptions: { description: "Only items after the one with this cursor." },
    beforeArgOptions: { description: "Only items before the one with this cursor." },
  },
});

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    nullable: false,
    description: "How many items the whole list has, whatever the page: `20 of 83`.",
    resolve: ({ totalCount }) => totalCount(),
  }),
);

builder.queryType({ description: "Where every question starts." });

/** An id whose type has records; whoever makes ids of other types is told so. */
function nodeId(id: GlobalId, { schema }: GraphQLResolveInfo): GlobalId {
  const type = schema.getType(id.typename);
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
  if (!isNode) throw badUserInput("An id of this API was expected, not one of another making.");
  return id;
}

/** An enum whose values are described one by one; the compiler asks for a text for each value. */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
) {
  const entries = Object.entries<string>(values).map(([value, text]) => [
    value,
    { description: text },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<Value, { description: string }>,
  });
}
