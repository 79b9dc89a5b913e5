import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLUnionType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
} from "graphql";
import { schema } from "../../../src/schema/index.ts";
import type { Dice } from "./dice.ts";
import { isPlain } from "./plain-field.ts";

// Which field or type comes next. All come, but what leads to more, or to something, comes oftener.

/** The fields of the query type, those oftener that are compiled. */
const ROOT_FIELDS = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
  Array.from({ length: isPlain("Query", field.name) ? 1 : 12 }, () => field),
);

const COMPOSITES = Object.values(schema.getTypeMap())
  .filter(isCompositeType)
  .filter(({ name }) => !name.startsWith("__"));

/** Pages and their edges: they show nothing besides their items. */
export const isPart = ({ name }: GraphQLCompositeType): boolean => /Connection$|Edge$/.test(name);

/** A field of the type, perhaps one that leads on; undefined when it has nothing else. */
export function anyField(
  dice: Dice,
  type: Exclude<GraphQLCompositeType, GraphQLUnionType>,
  mayLeadOn: boolean,
) {
  if (type === schema.getQueryType()) return dice.pick(ROOT_FIELDS);
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const others = fields.filter(
    (field) => !leaves.includes(field) && (!isPlain(type.name, field.name) || dice.chance(5)),
  );
  if (mayLeadOn && others.length > 0 && dice.chance(isPart(type) ? 80 : 50)) {
    return dice.pick(others);
  }
  return leaves.length > 0 ? dice.pick(leaves) : undefined;
}

/** A type that some objects of another may have; `likely` is the one they probably have. */
export function typeAmong(
  dice: Dice,
  type: GraphQLCompositeType,
  likely: string | undefined,
): GraphQLCompositeType {
  const others = COMPOSITES.filter((each) => doTypesOverlap(schema, each, type));
  const own = others.find(({ name }) => name === likely);
  if (own && dice.chance(60)) return own;
  const objects = others.filter((each) => !isAbstractType(each));
  return dice.pick(dice.chance(75) ? objects : others);
}
