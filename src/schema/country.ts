import { builder } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { queryList } from "../connection.ts";
import { type Context, db } from "../context.ts";
import { orderOf } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { queryRecord } from "../query-field.ts";
import { Article, ArticleConnection } from "./article.ts";
import { articleArgs } from "./article-filter.ts";
import { CountryFilter, countryWhere } from "./country-filter.ts";
import { idOf } from "./identity.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { hostedMeetings, meetingArgs, meetingsOfParty, withArg } from "./meeting-list.ts";
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
import { codeOrder, nameOrder } from "./orders.ts";
import { PartialDate, toPartialDate } from "./partial-date.ts";
import { Tenure, TenureConnection, tenureArgs, tenuresOf } from "./tenure.ts";

export const Country = builder.prismaNode("Country", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Country, (t) => ({
  code: t.exposeString("code", { nullable: false }),
  code3: t.exposeString("code3", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  names: t.field({
    type: [Name],
    nullable: { list: false, items: false },
    description: "All known names and adjectives, the preferred name first.",
    select: async (_args, _context, nested) => ({
      names: await nested({ orderBy: [...namesOrder] }),
    }),
    resolve: ({ names }) => names,
  }),
  dissolvedOn: t.field({
    type: PartialDate,
    description: "The day from which the state was no more; null for a present state.",
    select: { dissolvedEdtf: true },
    resolve: ({ dissolvedEdtf }) => toPartialDate(dissolvedEdtf),
  }),
  identifiers: t.field({
    type: [Identifier],
    nullable: { list: false, items: false },
    description: "The country's keys in other registers.",
    select: async (_args, _context, nested) => ({
      identifiers: await nested({ orderBy: [...identifierOrder] }),
    }),
    resolve: ({ identifiers }) => identifiers,
  }),
  tenures: t.connection(
    {
      type: Tenure,
      description: "Who held which office of this country, by start.",
      args: tenureArgs,
      ...tenuresOf,
    },
    TenureConnection,
  ),
  memberships: t.connection(
    {
      type: Membership,
      description: "The organizations the country belongs or belonged to, by start.",
      args: membershipArgs,
      ...membershipsOf,
    },
    MembershipConnection,
  ),
  meetingCount: t.exposeInt("meetingCount", { nullable: false }),
  meetings: t.connection(
    {
      type: Meeting,
      description:
        "The meetings in which somebody acted for the country, wherever they took place.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsOfParty,
    },
    MeetingConnection,
  ),
  hostedMeetings: t.connection(
    {
      type: Meeting,
      description: "The meetings that took place in the country, whoever took part.",
      args: { ...withArg, ...meetingArgs },
      ...hostedMeetings,
    },
    MeetingConnection,
  ),
  mentions: t.connection(
    {
      type: Mention,
      description: "Where articles mention the country, earliest article first.",
      args: mentionArgs,
      ...mentionsOfEntity,
    },
    MentionConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: "The articles that mention the country, earliest first.",
      args: articleArgs,
      ...articlesMentioning,
    },
    ArticleConnection,
  ),
}));

export const CountryConnection = builder.connectionObject(
  { type: Country, name: "CountryConnection", description: "A page of countries." },
  { name: "CountryEdge", description: "A country and its cursor." },
);

const CountryBy = builder.inputType("CountryBy", {
  description: "Which country: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    code: t.string({ description: "ISO 3166 code of two or three letters, in any case." }),
    name: t.string({
      description:
        "Name in any known spelling. An unknown or ambiguous name is an error with candidates.",
    }),
  }),
});

const CountryOrder = orderInput("CountryOrder", "countries", {
  NAME: "The preferred name, folded.",
  CODE: "The code of two letters.",
});

const ORDERS = { NAME: nameOrder, CODE: codeOrder } as const;

const DEFAULT_ORDER = { field: "NAME", direction: "ASC" } as const;

/** Which country is asked for; a name is looked up. */
async function countryBy({ by }: { by: typeof CountryBy.$inferInput }, context: Context) {
  if (by.id != null) return { id: idOf("Country", by.id) };
  const code = by.code?.toUpperCase();
  if (code !== undefined) return { OR: [{ code }, { code3: code }] };
  return { id: (await context.findEntity(by.name ?? "", ["Country"])).id };
}

interface CountriesArgs extends PageArguments {
  where?: typeof CountryFilter.$inferInput | null | undefined;
  orderBy?: typeof CountryOrder.$inferInput | null | undefined;
}

builder.queryFields((t) => ({
  country: t.prismaField({
    type: Country,
    description: "One country. Null when no country has that id or code.",
    args: { by: t.arg({ type: CountryBy, required: true, description: "Which country." }) },
    extensions: queryRecord(countryBy),
    resolve: async (query, _root, args, context) =>
      db(context).country.findFirst({
        ...query,
        where: await countryBy(checkedInput(args), context),
      }),
  }),
  countries: t.connection(
    {
      type: Country,
      description: "All countries, dissolved ones among them.",
      args: {
        where: t.arg({ type: CountryFilter, description: "Only countries that meet this." }),
        orderBy: t.arg({
          type: CountryOrder,
          defaultValue: DEFAULT_ORDER,
          description: "The order of the list.",
        }),
      },
      ...queryList<CountriesArgs>(async ({ where, orderBy }, context) => ({
        type: "Country",
        order: orderOf(orderBy ?? DEFAULT_ORDER, ORDERS),
        where: await countryWhere(where ?? {}, context),
        find: (query) => db(context).country.findMany(query),
        count: (asked) => db(context).country.count({ where: asked }),
      })),
    },
    CountryConnection,
  ),
}));
