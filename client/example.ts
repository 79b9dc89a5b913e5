/**
 * `npm run example -- "Putin" "Nazarbaev"` prints the meetings of two or more people, countries or
 * organizations. PARLEY_URL says where the server is.
 */
import { graphql } from "./generated/gql.ts";
import type { MeetingsBetweenQuery } from "./generated/graphql.ts";
import { RequestError, request } from "./request.ts";
import { table } from "./table.ts";

const USAGE = `Usage: npm run example -- NAME NAME …

Prints the meetings in which each of the named people, countries or organizations took part.
A name may be in any known spelling; put names of several words in quotes:

  npm run example -- "Putin" "Nazarbaev"
  npm run example -- "Islam Karimov" KZ

PARLEY_URL is the address of the server, http://127.0.0.1:4000/graphql when it is not set.
PARLEY_BY_ID=1 sends the id of the question instead of its text, to a server that was given
client/generated/persisted-documents.json as TRUSTED_DOCUMENTS.`;

const MEETINGS = graphql(`
  query MeetingsBetween($names: [String!]!, $after: String) {
    meetings(between: $names, first: 25, after: $after) {
      nodes {
        date { edtf }
        kind
        place { name }
        country { name }
        articles(first: 100) { nodes { publisher { name } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Meeting = MeetingsBetweenQuery["meetings"]["nodes"][number];

const HEADING = ["DATE", "PLACE", "KIND", "SOURCES"];

async function readMeetings(url: string, names: string[], byId: boolean): Promise<Meeting[]> {
  const meetings: Meeting[] = [];
  let after: string | null = null;
  do {
    const { meetings: page }: MeetingsBetweenQuery = await request(
      url,
      MEETINGS,
      { names, after },
      byId,
    );
    meetings.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return meetings;
}

function toRow({ date, place, country, kind, articles }: Meeting): string[] {
  const publishers = articles?.nodes.map(({ publisher }) => publisher.name) ?? [];
  return [
    date.edtf,
    place?.name ?? country?.name ?? "–",
    kind.toLowerCase().replaceAll("_", " "),
    [...new Set(publishers)].join(", "),
  ];
}

function explain(error: RequestError): string {
  const { code, message, alternatives } = error;
  if (code === "UNREACHABLE") {
    return `${message}\nStart the server with npm start, or set PARLEY_URL to where it is.`;
  }
  if (alternatives.length === 0) return message;
  const choices = table(alternatives.map(({ type, name, id }) => [`  ${name}`, type, id]));
  return `${message}\n\n${choices}\n\nThe last column can stand for the name.`;
}

const names = process.argv.slice(2);
const wantsHelp = names.includes("--help") || names.includes("-h");
const { PARLEY_URL: url = "http://127.0.0.1:4000/graphql", PARLEY_BY_ID } = process.env;

if (wantsHelp) {
  console.log(USAGE);
} else if (names.length < 2) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const rows = (await readMeetings(url, names, PARLEY_BY_ID === "1")).map(toRow);
    const all = new Intl.ListFormat("en").format(names);
    console.log(`${rows.length === 1 ? "1 meeting" : `${rows.length} meetings`} of ${all}`);
    if (rows.length > 0) console.log(`\n${table([HEADING, ...rows], process.stdout.columns)}`);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    console.error(explain(error));
    process.exitCode = 1;
  }
}
