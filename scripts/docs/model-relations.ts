/** What docs/model.svg draws of prisma/schema: columns worth reading, and what refers to what. */
import { getDatamodel } from "../../src/generated/pothos.ts";
import { BOXES, FRAMES, LEFT_OUT, LINKS } from "./model-layout.ts";

const { models } = getDatamodel().datamodel;

type Field = (typeof models)[string]["fields"][number];

export interface Relation {
  /** Its key in ROUTES. */
  key: string;
  from: string;
  /** A model or a frame. */
  to: string;
  label: string;
  /** Whether a row need not have it. */
  isOptional: boolean;
  isManyToMany: boolean;
}

/** Columns that are there for the database: what keys, orders, searches and counts use. */
const HELPING =
  /^id$|Id$|Folded$|Earliest$|Latest$|Rank$|Count$|^(folded|skeleton|position|ordinal|hasConflict)$/;

const fieldsOf = (model: string): readonly Field[] => models[model]?.fields ?? [];

/** The columns of a model, a partial date as one. */
export function columnsOf(model: string): string[] {
  const fields = fieldsOf(model);
  // A relation over several columns carries copies of what the other row says.
  const copies = fields.flatMap(({ relationFromFields: from }) =>
    from && from.length > 1 ? from : [],
  );
  return fields
    .filter(({ kind, name }) => kind !== "object" && !HELPING.test(name) && !copies.includes(name))
    .map(({ name }) => name.replace(/Edtf$/, ""));
}

/** Every relation that is drawn. */
export function relations(): Relation[] {
  const unknown = Object.keys(models).filter(
    (name) => !(name in BOXES) && !LINKS.includes(name) && !LEFT_OUT.includes(name),
  );
  if (unknown.length > 0) throw new Error(`The picture has no place for ${unknown.join(", ")}.`);
  return [...Object.keys(BOXES).flatMap(relationsOf), ...LINKS.map(linkOf)];
}

function relationsOf(model: string): Relation[] {
  const fields = references(model);
  const frame = frameOf(model, fields);
  const framed = frame ? fields.filter((field) => isIn(frame, field)) : [];
  const single = fields.filter((field) => !framed.includes(field));
  const drawn = single.map(({ name, type, isRequired }) => ({
    key: `${model}.${name}`,
    from: model,
    to: type,
    label: name.toLowerCase() === type.toLowerCase() ? "" : name,
    isOptional: !isRequired,
    isManyToMany: false,
  }));
  return frame ? [...drawn, toFrame(model, model, frame)] : drawn;
}

/** A model that is a line: from what it must have to what else it refers to. */
function linkOf(model: string): Relation {
  const fields = references(model);
  const [from, to] = fields.filter(({ isRequired }) => isRequired).map(({ type }) => type);
  const frame = frameOf(model, fields);
  if (!from) throw new Error(`${model} has no end.`);
  if (frame) return { ...toFrame(model, from, frame), isManyToMany: true };
  if (!to) throw new Error(`${model} has one end only.`);
  return { key: model, from, to, label: "", isOptional: false, isManyToMany: true };
}

const toFrame = (model: string, from: string, frame: string): Relation => ({
  key: `${model}.${frame}`,
  from,
  to: frame,
  label: "",
  isOptional: false,
  isManyToMany: false,
});

const references = (model: string) =>
  fieldsOf(model).filter(
    ({ kind, relationFromFields: from }) => kind === "object" && from?.length === 1,
  );

const isIn = (frame: string, { type, isRequired }: Field) =>
  !isRequired && FRAMES[frame]?.models.includes(type);

/** The largest frame to all of whose models these lead. */
function frameOf(model: string, fields: readonly Field[]): string | undefined {
  const types = fields.filter(({ isRequired, type }) => !isRequired && type !== model);
  return Object.keys(FRAMES)
    .filter((frame) =>
      FRAMES[frame]?.models.every((name) => types.some(({ type }) => type === name)),
    )
    .sort((a, b) => (FRAMES[b]?.models.length ?? 0) - (FRAMES[a]?.models.length ?? 0))[0];
}
