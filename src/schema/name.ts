import { builder, describedEnum } from "../builder.ts";

const NameKind = describedEnum("NameKind", "What sort of spelling a name is.", {
  PREFERRED: "The name shown first.",
  ALIAS: "Another name or spelling in use.",
  FORMER: "A name no longer used.",
  NATIVE: "The name in the entity's own language and script.",
  TRANSLITERATION: "The name written in another script or by another system.",
  ACRONYM: "Initial letters that stand for the name.",
  WEAK: "A form too weak to identify alone: a bare family name, or the adjective of a country. It finds an entity only when no other has it.",
});

export const Name = builder.prismaObject("Name", {
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString("value", { nullable: false }),
    language: t.exposeString("language"),
    script: t.exposeString("script", { nullable: false }),
    kind: t.expose("kind", {
      type: NameKind,
      nullable: false,
      description: "What sort of spelling it is.",
    }),
  }),
});

export const Identifier = builder.prismaObject("Identifier", {
  select: { id: true },
  fields: (t) => ({
    scheme: t.exposeString("scheme", { nullable: false }),
    value: t.exposeString("value", { nullable: false }),
  }),
});

/** Preferred name first, then by kind and spelling: the order of every list of names. */
export const namesOrder = [{ kind: "asc" }, { value: "asc" }, { id: "asc" }] as const;

/** The order of every list of identifiers. */
export const identifierOrder = [{ scheme: "asc" }, { value: "asc" }] as const;
