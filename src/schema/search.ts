import DataLoader from "dataloader";
import { builder, describedEnum } from "../builder.ts";
import { checkedInput } from "../checked-input.ts";
import { pageOfEdges } from "../connection.ts";
import { ask, type Context } from "../context.ts";
import {
  SEARCH_TYPES,
  type SearchHit,
  search,
  type SearchType as Type,
} from "../database/search.ts";
import { markedArticles, TEXTS_MAX, type Wording } from "../database/text-search.ts";
import { badUserInput } from "../errors.ts";
import { fold } from "../lib/fold.ts";
import { encodeGlobalId } from "../lib/global-id.ts";
import type { Order } from "../lib/order.ts";
import type { PageArguments } from "../lib/page.ts";
import { FOUND_START, snippetHtml } from "../lib/snippet.ts";
import { shown } from "../lib/text.ts";
import { work } from "../limits/work.ts";
import { askedPage, cursorOf, valuesAt } from "../page-query.ts";
import { Article } from "./article.ts";
import { branded } from "./branded.ts";
import { Country } from "./country.ts";
import { Meeting } from "./meeting.ts";
import { meetingArgs } from "./meeting-list.ts";
import { Organization } from "./organization.ts";
import { Person } from "./person.ts";
import { Topic } from "./topic.ts";

/** A text to search for may be at most this long. */
const TEXT_MAX = 200;

const SearchType = describedEnum("SearchType", "What can be searched for.", {
  PERSON: "People, by their names.",
  COUNTRY: "Countries, by their names and codes.",
  ORGANIZATION: "Organizations, by their names and acronyms.",
  MEETING: "Meetings, by the words of their names.",
  ARTICLE: "Articles, by the words of their titles and texts.",
  TOPIC: "Topics, by their names.",
});

const MatchReason = describedEnum("MatchReason", "Why something was found, the strongest first.", {
  EXACT:
    "The text is its preferred name, the family name in that, or its acronym; or its id, slug or code. Case, accents and the order of words do not count.",
  ALIAS:
    "The text is another of its names in the script of the preferred one: a former name, another spelling, an adjective.",
  TRANSLITERATION:
    "The text is one of its names in another script, or as another language romanizes it; or sounds like one.",
  TYPO: "The text is one of its names with one or two typing errors. Nothing is shown for this reason when a name fits without.",
  TEXT: "The words of the text stand in its name, its headline or its text.",
});

const SearchNode = builder.unionType("SearchNode", {
  description: "What a search can find.",
  types: () => [Person, Country, Organization, Meeting, Article, Topic],
});

/** A hit with what makes the snippets of all articles of its search in one statement. */
interface Result extends SearchHit {
  /** Place of its type among hits of one score. */
  rank: number;
  snippets: DataLoader<string, string | null>;
}

const GLOBAL_TYPES = {
  PERSON: "Person",
  COUNTRY: "Country",
  ORGANIZATION: "Organization",
  MEETING: "Meeting",
  ARTICLE: "Article",
  TOPIC: "Topic",
} as const satisfies Record<Type, string>;

const REFS = {
  PERSON: Person,
  COUNTRY: Country,
  ORGANIZATION: Organization,
  MEETING: Meeting,
  ARTICLE: Article,
  TOPIC: Topic,
};

const SearchResult = builder.objectRef<Result>("SearchResult").implement({
  description: "Something that was found, and why.",
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: "Id of what was found, for `node` and wherever a name is asked for.",
      resolve: ({ type, id }) => encodeGlobalId(GLOBAL_TYPES[type], id),
    }),
    node: t.field({
      type: SearchNode,
      nullable: false,
      description: "What was found.",
      resolve: ({ type, id }) => branded(REFS[type], { id }),
    }),
    score: t.exposeFloat("score", {
      nullable: false,
      description:
        "How well it fits, from 0 to 1: EXACT 1, ALIAS 0.9, TRANSLITERATION 0.8, TYPO 0.6 or 0.5, TEXT 0.2 to 0.4; 0.05 less for a bare family name or an adjective.",
    }),
    matchedName: t.exposeString("matchedName", {
      nullable: false,
      description:
        "The name by which it was found: one of its names as stored, or the name or headline of a meeting, article or topic. When it was found by its id, slug or code, that.",
    }),
    reason: t.expose("reason", {
      type: MatchReason,
      nullable: false,
      description: "Why it was found; of several reasons the strongest.",
    }),
    snippet: t.string({
      description:
        "For an article, the places in its text where the words stand, as HTML: the words in `<mark>`, everything else escaped, ` … ` between places. From its title when they stand only there. Null for all other types.",
      resolve: ({ type, id, snippets }) => (type === "ARTICLE" ? snippets.load(id) : null),
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  { type: SearchResult, name: "SearchConnection", description: "A page of what was found." },
  { name: "SearchEdge", description: "Something that was found, and its cursor." },
);

builder.queryField("search", (t) =>
  t.connection(
    {
      type: SearchResult,
      ...work(100),
      description: `What a text may mean or where its words stand: people, countries, organizations, meetings, topics and articles in one list, the best first. A name is found in any script that one of its spellings is stored in, as several languages romanize it, and with one or two typing errors; texts are also searched for its other spellings. Of what many have in common only some are listed and counted: the ${TEXTS_MAX} latest articles, the ${TEXTS_MAX} most reported meetings, the ${TEXTS_MAX} shortest names with these words.`,
      args: {
        text: t.arg.string({
          required: true,
          description: `A name or words, 1 to ${TEXT_MAX} characters with a letter or digit among them; no sign has a special meaning.`,
        }),
        types: t.arg({
          type: [SearchType],
          description: "Only these, one at least; all when left out.",
        }),
        status: meetingArgs.status,
      },
      resolve: async (_root, unchecked, context) => {
        const args = checkedInput(unchecked);
        const types = checkedTypes(args.types);
        askedPage(args); // a page that cannot be is refused before anything is searched
        const { hits, wording } = await search(
          { matchEntities: (text) => context.matchEntities(text), ask: (sql) => ask(context, sql) },
          checkedText(args.text),
          types,
          args.status,
        );
        const snippets = snippetLoader(context, wording);
        const results = hits.map((hit) => ({
          ...hit,
          rank: SEARCH_TYPES.indexOf(hit.type),
          snippets,
        }));
        return pageOf(results, args);
      },
    },
    SearchConnection,
  ),
);

function checkedText(text: string): string {
  if (text.length <= TEXT_MAX && fold(text) !== "") return text;
  throw badUserInput(
    `A text of 1 to ${TEXT_MAX} characters with a letter or digit was expected, not ${shown(text)}.`,
  );
}

function checkedTypes(types: readonly Type[] | null | undefined): readonly Type[] {
  if (types?.length === 0) throw badUserInput("At least one type was expected, or none given.");
  return types ?? SEARCH_TYPES;
}

/** The marked places of an article, from its title when none are in its text. */
const snippetLoader = (context: Context, wording: Wording) =>
  new DataLoader<string, string | null>(async (ids) => {
    const rows = await ask<{ id: string; title: string; text: string }>(
      context,
      markedArticles(ids, wording),
    );
    const marked = new Map(
      rows.map(({ id, title, text }) => [
        id,
        !text.includes(FOUND_START) && title.includes(FOUND_START) ? title : text,
      ]),
    );
    return ids.map((id) => snippetHtml(marked.get(id) ?? ""));
  });

/** Scores do not change between pages unless the data do, so a cursor is a place among them. */
const ORDER: Order = {
  name: "search",
  keys: [
    { path: ["score"], kind: "number", direction: "desc" },
    { path: ["rank"], kind: "int16", direction: "asc" },
    { path: ["id"], kind: "uuid", direction: "asc" },
  ],
};

type Place = readonly [score: number, rank: number, id: string];

/** Whether the first place stands before the second. */
function isBefore(a: Place, b: Place): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return a[1] === b[1] ? a[2] < b[2] : a[1] < b[1];
}

function pageOf(results: readonly Result[], args: PageArguments) {
  const page = askedPage(args);
  const placeAt = (cursor: string): Place => {
    const [score, rank, id] = valuesAt(cursor, ORDER);
    return [Number(score), Number(rank), String(id)];
  };
  const after = page.after === undefined ? null : placeAt(page.after);
  const before = page.before === undefined ? null : placeAt(page.before);
  const inside = results.filter(({ score, rank, id }) => {
    const place: Place = [score, rank, id];
    return (!after || isBefore(after, place)) && (!before || isBefore(place, before));
  });
  const rows = page.backward ? inside.toReversed() : inside;
  const found = pageOfEdges(rows.slice(0, page.size + 1), page, (node) => ({
    cursor: cursorOf({ ...node }, ORDER),
    node,
  }));
  return { ...found, totalCount: () => results.length };
}
