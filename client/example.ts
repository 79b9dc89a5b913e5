/**
 * `npm run example -- "Putin" "Nazarbaev"` prints the meetings of two or more people, countries or
 * organizations. PARLEY_URL says where the server is.
 */
import {
  createParleyClient,
  MEETINGS_BETWEEN,
  type MeetingsBetweenQuery,
  RequestError,
} from "./index.ts";
import { table } from "./table.ts";

const USAGE = `Usage: npm run example -- NAME NAME …

Prints the meetings in which each of the named people, countries or organizations took part.
A name may be in any known spelling; put names of several words in quotes:

  npm run example -- "Putin" "Nazarbaev"
  npm run example -- "Islam Karimov" KZ

PARLEY_URL is the address of the server, http://127.0.0.1:4000/graphql when it is not set.
PARLEY_BY_ID=1 sends the id of the question instead of its text, to a server that was given
client/generated/persisted-documents.json as TRUSTED_DOCUMENTS.`;

type Meeting = MeetingsBetweenQuery["meetings"]["nodes"][number];

const HEADING = ["DATE", "PLACE", "KIND", "SOURCES"];

async function readMeetings(names: string[]): Promise<Meeting[]> {
  // Whoever runs it waits for an answer, and would rather hear at once that there is none.
  const client = createParleyClient({ url, byId: PARLEY_BY_ID === "1", attempts: 1 });
  const meetings: Meeting[] = [];
  const found = client.items(
    MEETINGS_BETWEEN,
    (after) => ({ names, after }),
    (data) => data.meetings,
  );
  for await (const meeting of found) meetings.push(meeting);
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
    const rows = (await readMeetings(names)).map(toRow);
    const all = new Intl.ListFormat("en").format(names);
    console.log(`${rows.length === 1 ? "1 meeting" : `${rows.length} meetings`} of ${all}`);
    if (rows.length > 0) console.log(`\n${table([HEADING, ...rows], process.stdout.columns)}`);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    console.error(explain(error));
    process.exitCode = 1;
  }
}
