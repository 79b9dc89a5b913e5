import { builder } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { queryList } from "../connection.ts";
import { type Context, db } from "../context.ts";
import { orderOf } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { queryRecord } from "../query-field.ts";
import { Article, ArticleConnection } from "./article.ts";
import { articleArgs } from "./article-filter.ts";
import { idOf } from "./identity.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { meetingArgs, meetingsOfPerson, withArg } from "./meeting-list.ts";
import { Membership, MembershipConnection, membershipArgs, membershipsOf } from "./membership.ts";
import {
  articlesMentioning,
  Mention,
  MentionConnection,
  mentionArgs,
  mentionsOfEntity,
} from "./mention.ts";
import { Identifier, identifierOrder, Name, namesOrder } from "./name.ts";
import { orderInput } from "./order.ts";
import { birthOrder, meetingCountOrder, nameOrder } from "./orders.ts";
import { PartialDate, toPartialDate } from "./partial-date.ts";
import { PersonFilter, personWhere } from "./person-filter.ts";
import { Quote, QuoteConnection, quoteArgs, quotesOfSpeaker } from "./quote.ts";
import { Tenure, TenureConnection, tenureArgs, tenuresOf } from "./tenure.ts";

export const Person = builder.prismaNode("Person", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Person, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  names: t.field({
    type: [Name],
    nullable: { list: false, items: false },
    description: "All known spellings, the preferred one first.",
    select: async (_args, _context, nested) => ({
      names: await nested({ orderBy: [...namesOrder] }),
    }),
    resolve: ({ names }) => names,
  }),
  description: t.exposeString("description"),
  birthDate: t.field({
    type: PartialDate,
    description: "When the person was born; null when unknown.",
    select: { birthEdtf: true },
    resolve: ({ birthEdtf }) => toPartialDate(birthEdtf),
  }),
  deathDate: t.field({
    type: PartialDate,
    description: "When the person died; null when alive or unknown.",
    select: { deathEdtf: true },
    resolve: ({ deathEdtf }) => toPartialDate(deathEdtf),
  }),
  identifiers: t.field({
    type: [Identifier],
    nullable: { list: false, items: false },
    description: "The person's keys in other registers.",
    select: async (_args, _context, nested) => ({
      identifiers: await nested({ orderBy: [...identifierOrder] }),
    }),
    resolve: ({ identifiers }) => identifiers,
  }),
  tenures: t.connection(
    {
      type: Tenure,
      description: "The offices the person holds or held, by start.",
      args: tenureArgs,
      ...tenuresOf,
    },
    TenureConnection,
  ),
  memberships: t.connection(
    {
      type: Membership,
      description: "The organizations the person belongs or belonged to, by start.",
      args: membershipArgs,
      ...membershipsOf,
    },
    MembershipConnection,
  ),
  meetingCount: t.exposeInt("meetingCount", { nullable: false }),
  meetings: t.connection(
    {
      type: Meeting,
      description: "The meetings the person took part in.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsOfPerson,
    },
    MeetingConnection,
  ),
  quotes: t.connection(
    {
      type: Quote,
      description: "What the person said, by date.",
      args: quoteArgs,
      ...quotesOfSpeaker,
    },
    QuoteConnection,
  ),
  mentions: t.connection(
    {
      type: Mention,
      description: "Where articles mention the person, earliest article first.",
      args: mentionArgs,
      ...mentionsOfEntity,
    },
    MentionConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: "The articles that mention the person, earliest first.",
      args: articleArgs,
      ...articlesMentioning,
    },
    ArticleConnection,
  ),
}));

export const PersonConnection = builder.connectionObject(
  { type: Person, name: "PersonConnection", description: "A page of people." },
  { name: "PersonEdge", description: "A person and its cursor." },
);

const PersonBy = builder.inputType("PersonBy", {
  description: "Which person: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    slug: t.string({ description: "Slug, like `vladimir-putin`." }),
    name: t.string({
      description:
        "Name in any known spelling, or a family name that only one person has. An unknown or ambiguous name is an error with candidates.",
    }),
    wikidataId: t.string({ description: "Item of Wikidata, like `Q7747`." }),
  }),
});

const PersonOrder = orderInput("PersonOrder", "people", {
  NAME: "The preferred name, folded.",
  BIRTH_DATE: "The date of birth; unknown dates come first.",
  MEETINGS: "In how many meetings that were held the person took part.",
});

const ORDERS = {
  NAME: nameOrder,
  BIRTH_DATE: birthOrder,
  MEETINGS: meetingCountOrder,
} as const;

const DEFAULT_ORDER = { field: "NAME", direction: "ASC" } as const;

/** Which person is asked for; a name is looked up. */
async function personBy({ by }: { by: typeof PersonBy.$inferInput }, context: Context) {
  if (by.id != null) return { id: idOf("Person", by.id) };
  if (by.slug != null) return { slug: by.slug };
  if (by.wikidataId != null) {
    return { identifiers: { some: { scheme: "WIKIDATA", value: by.wikidataId } } };
  }
  return { id: (await context.findEntity(by.name ?? "", ["Person"])).id };
}

interface PeopleArgs extends PageArguments {
  where?: typeof PersonFilter.$inferInput | null | undefined;
  orderBy?: typeof PersonOrder.$inferInput | null | undefined;
}

builder.queryFields((t) => ({
  person: t.prismaField({
    type: Person,
    description: "One person. Null when no person has that id, slug or Wikidata item.",
    args: { by: t.arg({ type: PersonBy, required: true, description: "Which person." }) },
    extensions: queryRecord(personBy),
    resolve: async (query, _root, args, context) =>
      db(context).person.findFirst({
        ...query,
        where: await personBy(checkedInput(args), context),
      }),
  }),
  people: t.connection(
    {
      type: Person,
      description: "All people.",
      args: {
        where: t.arg({ type: PersonFilter, description: "Only people who meet this." }),
        orderBy: t.arg({
          type: PersonOrder,
          defaultValue: DEFAULT_ORDER,
          description: "The order of the list.",
        }),
      },
      ...queryList<PeopleArgs>(async ({ where, orderBy }, context) => ({
        type: "Person",
        order: orderOf(orderBy ?? DEFAULT_ORDER, ORDERS),
        where: await personWhere(where ?? {}, context),
        find: (query) => db(context).person.findMany(query),
        count: (asked) => db(context).person.count({ where: asked }),
      })),
    },
    PersonConnection,
  ),
}));
