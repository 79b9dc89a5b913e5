import { getDatamodel } from "../generated/pothos.ts";

// The models, their columns and how they hang together, as the Prisma schema has them: for SQL of our
// own. Names of tables and columns come from here only, never from a client.

export type Field = ReturnType<
  typeof getDatamodel
>["datamodel"]["models"][string]["fields"][number];

const { models } = getDatamodel().datamodel;

/** The field of a model; TypeError when there is none. */
export function fieldOf(model: string, name: string): Field {
  const field = models[model]?.fields.find(({ name: known }) => known === name);
  if (!field) throw new TypeError(`${model} has no field ${name}.`);
  return field;
}

/** The names of a model's own columns. */
export const scalarsOf = (model: string): string[] =>
  (models[model]?.fields ?? []).filter(({ kind }) => kind !== "object").map(({ name }) => name);

/** The one table whose name is not its model's: `name` is a type of PostgreSQL. */
const TABLES: Readonly<Record<string, string>> = { Name: "entity_name" };

/** The table of a model, in quotes. */
export const tableOf = (model: string): string =>
  quoted(TABLES[model] ?? snakeCase(model.charAt(0).toLowerCase() + model.slice(1)));

/** The column of a field in the rows that a statement calls `alias`. */
export const columnOf = (alias: string, field: string): string =>
  `${quoted(alias)}.${quoted(snakeCase(field))}`;

/** That a row at the far end of a relation belongs to a row at its near end. */
export function linkOf(field: Field, model: string, near: string, far: string): string {
  const [from] = field.relationFromFields ?? [];
  return from === undefined
    ? `${columnOf(far, farColumn(field, model))} = ${columnOf(near, "id")}`
    : `${columnOf(far, "id")} = ${columnOf(near, from)}`;
}

/** The column by which the rows of a list point back. */
function farColumn({ type, relationName, name: list }: Field, model: string): string {
  const back = models[type]?.fields.find(
    (field) =>
      field.relationName === relationName && field.type === model && field.relationFromFields?.[0],
  );
  const [from] = back?.relationFromFields ?? [];
  if (from === undefined) throw new TypeError(`${model}.${list} leads nowhere.`);
  return from;
}

export const quoted = (name: string): string => `"${name}"`;

// There are as many as the models have fields; every list asks for some of them.
const snakeCased = new Map<string, string>();

function snakeCase(text: string): string {
  const known = snakeCased.get(text);
  if (known !== undefined) return known;
  const name = text.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  snakeCased.set(text, name);
  return name;
}
