import { inWords } from "./calendar.ts";
import type { Digest } from "./digest.ts";
import type { Meeting, Part } from "./meeting.ts";
import type { Random } from "./random.ts";

const VERBS = [
  "met",
  "received",
  "held talks with",
  "welcomed",
  "conferred with",
  "negotiated with",
  "sat down with",
  "exchanged views with",
];
const PURPOSES = [
  "to discuss",
  "for talks on",
  "and spoke about",
  "to review progress on",
  "in an attempt to settle differences over",
  "and compared positions on",
  "ahead of a decision on",
];
const CLOSINGS = [
  "",
  "",
  "",
  ", and both sides agreed to meet again before the end of the year",
  ", according to the press service",
  ", but no document was signed",
  ", after months of preparation by experts",
  ", while observers expected little of it",
  ", with transit tariffs and credit lines left for later",
  ", in what officials called a frank atmosphere",
  ", and a joint working group will draft the details",
  ", two days after a change of government",
  ", and invited the other side for a return visit",
];
const UNHELD = {
  SCHEDULED: "is expected to meet",
  POSTPONED: "has put off a meeting with",
  CANCELLED: "has called off a meeting with",
  DENIED: "denied having met",
} as const;
const CLAIMS = [
  "cooperation would grow faster than planned",
  "there was no alternative to a negotiated solution",
  "the agreements of last year were being carried out",
  "his side would not accept preconditions",
  "trade had doubled within five years",
  "the remaining questions were technical",
  "patience was wearing thin",
  "a compromise was within reach",
];

/** How many of the people at a summit an article names. */
const NAMED_MAX = 4;

/** Writes a sentence that reports the meeting and tells where it stands. */
export function report(digest: Digest, meeting: Meeting, random: Random) {
  const { parts, row, topics, place, date } = meeting;
  const [first, second] = parts;
  if (!first) throw new Error("Nobody is at the meeting.");
  digest.begin();
  if (parts.length > NAMED_MAX) {
    digest.say(`The leaders of ${parts.length} delegations, among them `);
    for (const [index, { person }] of parts.slice(0, NAMED_MAX - 1).entries()) {
      digest.say(index === 0 ? "" : index === NAMED_MAX - 2 ? " and " : ", ");
      digest.person(person);
    }
    digest.say(row.status === "HELD" ? ", met" : ", were to meet");
  } else {
    introduce(digest, first, random);
    digest.say(` ${row.status === "HELD" ? random.pick(VERBS) : UNHELD[row.status]} `);
    if (second) introduce(digest, second, random);
    else digest.say("a visiting delegation");
    const others = meeting.parties.find(({ id }) => parts.every(({ party }) => party?.id !== id));
    if (others) {
      digest.say(" from ");
      digest.party(others);
    }
  }
  if (place) digest.say(` in ${place.name}`);
  digest.say(` ${inWords(date)}`);
  const [topic] = topics;
  if (topic) digest.say(` ${random.pick(PURPOSES)} ${topic.name}`);
  digest.say(random.pick(CLOSINGS));
  return digest.end();
}

/** The person with country and title, as articles do it. */
function introduce(digest: Digest, { person, office, party }: Part, random: Random): void {
  if (office && party && random.happens(0.6)) {
    digest.party(party);
    digest.say(`'s ${office.title} `);
  }
  digest.person(person);
}

/** Writes a sentence with what somebody said; tells where it stands and what was said. */
export function quote(digest: Digest, meeting: Meeting, { person }: Part, random: Random) {
  digest.begin();
  digest.person(person);
  const topic = meeting.topics[0]?.name ?? "the talks";
  const claim = random.pick(CLAIMS);
  digest.say(` said that ${claim} and that ${topic} would stay on the agenda`);
  return { span: digest.end(), summary: `On ${topic}: ${claim}.` };
}
