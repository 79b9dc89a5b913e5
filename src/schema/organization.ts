import { builder } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { queryList } from "../connection.ts";
import { type Context, db } from "../context.ts";
import { orderOf } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { queryRecord } from "../query-field.ts";
import { Article, ArticleConnection, articlesPublished } from "./article.ts";
import { articleArgs } from "./article-filter.ts";
import { Country } from "./country.ts";
import { idOf } from "./identity.ts";
import { Meeting, MeetingConnection } from "./meeting.ts";
import { meetingArgs, meetingsOfParty, withArg } from "./meeting-list.ts";
import {
  Membership,
  MembershipConnection,
  membershipArgs,
  membershipsOf,
  membersOf,
} from "./membership.ts";
import {
  articlesMentioning,
  Mention,
  MentionConnection,
  mentionArgs,
  mentionsOfEntity,
} from "./mention.ts";
import { Identifier, identifierOrder, Name, namesOrder } from "./name.ts";
import { OrganizationClassification } from "./organization-classification.ts";
import { OrganizationFilter, organizationWhere } from "./organization-filter.ts";
import { DEFAULT_ORDER, ORDERS, OrganizationOrder } from "./organization-order.ts";
import { PartialDate, toPartialDate } from "./partial-date.ts";
import { Place } from "./place.ts";
import { Tenure, TenureConnection, tenureArgs, tenuresOf } from "./tenure.ts";

export const Organization = builder.prismaNode("Organization", {
  id: { field: "id" },
  nullable: true,
  select: { id: true },
});

builder.prismaObjectFields(Organization, (t) => ({
  slug: t.exposeString("slug", { nullable: false }),
  name: t.exposeString("name", { nullable: false }),
  acronym: t.exposeString("acronym"),
  names: t.field({
    type: [Name],
    nullable: { list: false, items: false },
    description: "All known names and acronyms, the preferred name first.",
    select: async (_args, _context, nested) => ({
      names: await nested({ orderBy: [...namesOrder] }),
    }),
    resolve: ({ names }) => names,
  }),
  classification: t.expose("classification", {
    type: OrganizationClassification,
    nullable: false,
    description: "What sort of body it is.",
  }),
  description: t.exposeString("description"),
  foundedOn: t.field({
    type: PartialDate,
    description: "When it was founded; null when unknown.",
    select: { foundedEdtf: true },
    resolve: ({ foundedEdtf }) => toPartialDate(foundedEdtf),
  }),
  dissolvedOn: t.field({
    type: PartialDate,
    description: "The day from which it was no more; null when it exists or the day is unknown.",
    select: { dissolvedEdtf: true },
    resolve: ({ dissolvedEdtf }) => toPartialDate(dissolvedEdtf),
  }),
  predecessor: t.relation("predecessor", {
    nullable: true,
    description: "The body it replaced; null when there was none.",
  }),
  successor: t.field({
    type: Organization,
    description: "The body that replaced it, the earliest of several; null when there is none.",
    select: async (_args, _context, nested) => ({
      successors: await nested({ orderBy: [{ foundedEarliest: "asc" }, { id: "asc" }], take: 1 }),
    }),
    resolve: ({ successors }) => successors[0] ?? null,
  }),
  country: t.relation("country", {
    nullable: true,
    type: Country,
    description: "The country it is a body of; null for a body of several countries.",
  }),
  headquarters: t.relation("headquarters", {
    nullable: true,
    type: Place,
    description: "Where it has its seat; null when unknown.",
  }),
  identifiers: t.field({
    type: [Identifier],
    nullable: { list: false, items: false },
    description: "The organization's keys in other registers.",
    select: async (_args, _context, nested) => ({
      identifiers: await nested({ orderBy: [...identifierOrder] }),
    }),
    resolve: ({ identifiers }) => identifiers,
  }),
  members: t.connection(
    {
      type: Membership,
      description: "Who belongs or belonged to it, by start.",
      args: membershipArgs,
      ...membersOf,
    },
    MembershipConnection,
  ),
  memberships: t.connection(
    {
      type: Membership,
      description: "The organizations it belongs or belonged to itself, by start.",
      args: membershipArgs,
      ...membershipsOf,
    },
    MembershipConnection,
  ),
  tenures: t.connection(
    {
      type: Tenure,
      description: "Who held which office in it, by start.",
      args: tenureArgs,
      ...tenuresOf,
    },
    TenureConnection,
  ),
  meetingCount: t.exposeInt("meetingCount", { nullable: false }),
  meetings: t.connection(
    {
      type: Meeting,
      description: "The meetings in which somebody acted for it.",
      args: { ...withArg, ...meetingArgs },
      ...meetingsOfParty,
    },
    MeetingConnection,
  ),
  mentions: t.connection(
    {
      type: Mention,
      description: "Where articles mention it, earliest article first.",
      args: mentionArgs,
      ...mentionsOfEntity,
    },
    MentionConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: "The articles that mention it, earliest first.",
      args: articleArgs,
      ...articlesMentioning,
    },
    ArticleConnection,
  ),
  published: t.connection(
    {
      type: Article,
      description: "The articles it published, earliest first.",
      args: articleArgs,
      ...articlesPublished,
    },
    ArticleConnection,
  ),
}));

export const OrganizationConnection = builder.connectionObject(
  { type: Organization, name: "OrganizationConnection", description: "A page of organizations." },
  { name: "OrganizationEdge", description: "An organization and its cursor." },
);

const OrganizationBy = builder.inputType("OrganizationBy", {
  description: "Which organization: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: "Global id." }),
    slug: t.string({ description: "Slug, like `collective-security-treaty-organization`." }),
    name: t.string({
      description:
        "Name or acronym in any known spelling. An unknown or ambiguous name is an error with candidates.",
    }),
  }),
});

/** Which organization is asked for; a name is looked up. */
async function organizationBy({ by }: { by: typeof OrganizationBy.$inferInput }, context: Context) {
  if (by.id != null) return { id: idOf("Organization", by.id) };
  if (by.slug != null) return { slug: by.slug };
  return { id: (await context.findEntity(by.name ?? "", ["Organization"])).id };
}

interface OrganizationsArgs extends PageArguments {
  where?: typeof OrganizationFilter.$inferInput | null | undefined;
  orderBy?: typeof OrganizationOrder.$inferInput | null | undefined;
}

builder.queryFields((t) => ({
  organization: t.prismaField({
    type: Organization,
    description: "One organization. Null when none has that id or slug.",
    args: { by: t.arg({ type: OrganizationBy, required: true, description: "Which one." }) },
    extensions: queryRecord(organizationBy),
    resolve: async (query, _root, args, context) =>
      db(context).organization.findFirst({
        ...query,
        where: await organizationBy(checkedInput(args), context),
      }),
  }),
  organizations: t.connection(
    {
      type: Organization,
      description: "All organizations, dissolved ones among them.",
      args: {
        where: t.arg({ type: OrganizationFilter, description: "Only those that meet this." }),
        orderBy: t.arg({
          type: OrganizationOrder,
          defaultValue: DEFAULT_ORDER,
          description: "The order of the list.",
        }),
      },
      ...queryList<OrganizationsArgs>(async ({ where, orderBy }, context) => ({
        type: "Organization",
        order: orderOf(orderBy ?? DEFAULT_ORDER, ORDERS),
        where: await organizationWhere(where ?? {}, context),
        find: (query) => db(context).organization.findMany(query),
        count: (asked) => db(context).organization.count({ where: asked }),
      })),
    },
    OrganizationConnection,
  ),
}));
