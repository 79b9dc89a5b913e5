import { builder } from "../builder.ts";
import { db } from "../context.ts";

interface DatasetCountsRow {
  articles: number;
  people: number;
  countries: number;
  organizations: number;
  meetings: number;
  tenures: number;
  memberships: number;
  quotes: number;
  agreements: number;
  evidence: number;
}

interface DatasetRow {
  version: string;
  changedAt: Date;
}

const LICENCE =
  "Facts may be used freely. Digests, summaries and paraphrases are the project's own words, under CC BY 4.0. Titles and addresses belong to the articles they name.";

const DatasetCounts = builder.objectRef<DatasetCountsRow>("DatasetCounts").implement({
  description: "How many records of each sort the dataset holds.",
  fields: (t) => ({
    articles: t.exposeInt("articles", {
      nullable: false,
      description: "Articles, of any publisher.",
    }),
    people: t.exposeInt("people", { nullable: false, description: "People, one record each." }),
    countries: t.exposeInt("countries", {
      nullable: false,
      description: "Countries, dissolved ones among them.",
    }),
    organizations: t.exposeInt("organizations", {
      nullable: false,
      description: "Organizations, dissolved ones among them.",
    }),
    meetings: t.exposeInt("meetings", { nullable: false, description: "Meetings of any status." }),
    tenures: t.exposeInt("tenures", { nullable: false, description: "Tenures of any origin." }),
    memberships: t.exposeInt("memberships", {
      nullable: false,
      description: "Memberships of any origin.",
    }),
    quotes: t.exposeInt("quotes", { nullable: false, description: "Quotes of any speaker." }),
    agreements: t.exposeInt("agreements", {
      nullable: false,
      description: "Agreements of any kind.",
    }),
    evidence: t.exposeInt("evidence", { nullable: false, description: "Pieces of evidence." }),
  }),
});

const Dataset = builder.objectRef<DatasetRow>("Dataset").implement({
  description: "The data as a whole.",
  fields: (t) => ({
    version: t.exposeString("version", {
      nullable: false,
      description: "Changes whenever the loaded data changes; equal versions mean equal data.",
    }),
    changedAt: t.expose("changedAt", {
      type: "DateTime",
      nullable: false,
      description: "When the data of this database last changed.",
    }),
    licence: t.string({
      nullable: false,
      description: "On what terms the data may be used.",
      resolve: () => LICENCE,
    }),
    counts: t.field({
      type: DatasetCounts,
      nullable: false,
      description: "How many records of each sort there are.",
      resolve: async (_dataset, _args, context) => {
        const [row] = await db(context).$queryRaw<DatasetCountsRow[]>`
          SELECT (SELECT count(*)::int FROM article) AS articles,
                 (SELECT count(*)::int FROM person) AS people,
                 (SELECT count(*)::int FROM country) AS countries,
                 (SELECT count(*)::int FROM organization) AS organizations,
                 (SELECT count(*)::int FROM meeting) AS meetings,
                 (SELECT count(*)::int FROM tenure) AS tenures,
                 (SELECT count(*)::int FROM membership) AS memberships,
                 (SELECT count(*)::int FROM quote) AS quotes,
                 (SELECT count(*)::int FROM agreement) AS agreements,
                 (SELECT count(*)::int FROM evidence) AS evidence`;
        if (!row) throw new Error("The count of the dataset came back empty.");
        return row;
      },
    }),
  }),
});

builder.queryField("dataset", (t) =>
  t.field({
    type: Dataset,
    nullable: false,
    description: "What this server holds: version, counts, licence.",
    resolve: (_root, _args, context) => db(context).dataset.findUniqueOrThrow({ where: { id: 1 } }),
  }),
);
