import type {
  Attendance,
  MeetingFormat,
  MeetingKind,
  MeetingStatus,
} from "../../src/generated/prisma/client.ts";
import { fold } from "../../src/lib/fold.ts";
import { DAY_COUNT, drawDate } from "./calendar.ts";
import { Cast, officeOn, partyOf } from "./cast.ts";
import { isPresent, type Meeting, type Part } from "./meeting.ts";
import { wordsOf } from "./meeting-name.ts";
import { MeetingParts } from "./meeting-parts.ts";
import type { Put } from "./put.ts";
import { Ids, Random, Zipf } from "./random.ts";
import type { Place, Topic, World } from "./world.ts";

const STATUSES = [
  ["HELD", 0.92],
  ["SCHEDULED", 0.035],
  ["POSTPONED", 0.015],
  ["CANCELLED", 0.02],
  ["DENIED", 0.01],
] as const satisfies readonly (readonly [MeetingStatus, number])[];

const FORMATS = [
  ["IN_PERSON", 0.82],
  ["PHONE", 0.13],
  ["VIDEO", 0.04],
  ["WRITTEN", 0.01],
] as const satisfies readonly (readonly [MeetingFormat, number])[];

const KINDS = [
  ["TALKS", 0.45],
  ["WORKING_VISIT", 0.2],
  ["OFFICIAL_VISIT", 0.12],
  ["NEGOTIATION", 0.1],
  ["STATE_VISIT", 0.05],
  ["INFORMAL", 0.05],
  ["CEREMONY", 0.03],
] as const satisfies readonly (readonly [MeetingKind, number])[];

/** How many take part; a summit has 6 to 40. */
const SHARES = [
  [2, 0.8],
  [1, 0.06],
  [3, 0.09],
  [4, 0.035],
  ["summit", 0.015],
] as const;

const VENUES = [
  "Kremlin",
  "presidential palace",
  "Palace of Congresses",
  "state residence",
  "United Nations headquarters",
  "airport",
  "government house",
];

/** Makes meetings one after another, about in the order of their days. */
export class MeetingMaker {
  readonly #world: World;
  readonly #count: number;
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #topics: Zipf;
  readonly #places: Zipf;
  readonly #placesOf = new Map<string, Place[]>();
  readonly #foldedNames = new Map<string, string>();
  readonly #ids = new Ids("meeting");
  readonly #parts: MeetingParts;
  #made = 0;
  /** The summit whose side meetings come next, and how many. */
  #summit: { meeting: Meeting; left: number } | undefined;

  constructor(world: World, count: number, seed: number, put: Put) {
    this.#world = world;
    this.#count = count;
    this.#random = new Random(seed, "meetings");
    this.#parts = new MeetingParts(world.countries, this.#random, put);
    this.#cast = new Cast(world, this.#random);
    this.#topics = new Zipf(world.topics.length, 3);
    this.#places = new Zipf(world.places.length, 5);
    for (const place of world.places) {
      const code = place.country?.code ?? "";
      this.#placesOf.set(code, [...(this.#placesOf.get(code) ?? []), place]);
    }
  }

  /** The next meeting. Its own row is the caller's to put, when no more articles report it. */
  next(): Meeting {
    const random = this.#random;
    const summit = this.#nextSummit();
    const share = summit ? 2 : random.weighted(SHARES);
    const isSummit = share === "summit";
    const spread = random.between(0, 30);
    const day =
      summit?.day ??
      Math.min(DAY_COUNT - 1, Math.floor((this.#made / this.#count) * DAY_COUNT) + spread);
    const size = isSummit ? summitSize(random) : share;
    const people = summit
      ? twoOf(summit.parts, random).map(({ person }) => person)
      : this.#cast.draw(day, size);
    const parts = people.map((person): Part => {
      const office = officeOn(person, day);
      return { person, office, party: partyOf(person, office, random) };
    });
    const status = summit ? "HELD" : random.weighted(STATUSES);
    const format = summit || isSummit ? "IN_PERSON" : random.weighted(FORMATS);
    const place =
      format === "IN_PERSON" && random.happens(0.92)
        ? (summit?.place ?? this.#placeFor(parts))
        : null;
    const date = summit?.date ?? drawDate(random, day);
    const kind = isSummit ? "SUMMIT" : format === "PHONE" ? "PHONE_CALL" : random.weighted(KINDS);
    const topics = this.#drawTopics();
    const words = wordsOf(kind, parts, place, topics[0]);
    const id = this.#ids.next();
    this.#made += 1;
    const absent = parts.map(() => (random.happens(0.015) ? absence(random) : presence(status)));
    const meeting: Meeting = {
      day,
      date,
      place,
      parts,
      parties: [],
      topics,
      publishers: new Set(),
      row: {
        id,
        slug: `${date.earliest}-${this.#folded(parts[0]?.person.family ?? "", "-")}-${this.#folded(place?.name ?? kind, "-")}-${this.#made.toString(36)}`,
        name: words.join(" "),
        nameFolded: words.map((word) => this.#folded(word, " ")).join(" "),
        dateEdtf: date.edtf,
        dateEarliest: date.earliest,
        dateLatest: date.latest,
        dateRank: date.rank,
        status,
        setting: parts.length > 2 ? "MULTILATERAL" : "BILATERAL",
        format,
        kind,
        venue: place && random.happens(0.2) ? random.pick(VENUES) : null,
        articleCount: 0,
        publisherCount: 0,
        hasConflict: false,
        placeId: place?.id ?? null,
        countryId: place?.country?.id ?? null,
        parentId: summit?.row.id ?? null,
        participantCount: absent.filter(isPresent).length,
      },
    };
    this.#parts.put(meeting, absent);
    if (isSummit && status === "HELD" && random.happens(0.6)) {
      this.#summit = { meeting, left: random.between(1, 4) };
    }
    return meeting;
  }

  #nextSummit(): Meeting | undefined {
    const summit = this.#summit;
    if (!summit) return undefined;
    summit.left -= 1;
    if (summit.left <= 0) this.#summit = undefined;
    return summit.meeting;
  }

  /** Mostly somebody is the host, at home. */
  #placeFor(parts: readonly Part[]): Place | null {
    const random = this.#random;
    const host = random.happens(0.75) ? random.pick(parts).person.home : null;
    const atHome = host ? this.#placesOf.get(host.code) : undefined;
    if (atHome) return atHome[Math.floor(atHome.length * random.fraction() ** 3)] ?? null;
    return this.#world.places[this.#places.draw(random)] ?? null;
  }

  #drawTopics(): Topic[] {
    const count = this.#random.happens(0.25) ? 2 : 1;
    const drawn = new Set<Topic>();
    for (let left = count; left > 0; left -= 1) {
      const topic = this.#world.topics[this.#topics.draw(this.#random)];
      if (topic) drawn.add(topic);
    }
    return [...drawn];
  }

  /** The text folded; the same few texts come again and again. */
  #folded(text: string, space: string): string {
    let folded = this.#foldedNames.get(text);
    if (folded === undefined) {
      folded = fold(text);
      this.#foldedNames.set(text, folded);
    }
    return space === " " ? folded : folded.replaceAll(" ", space);
  }
}

/** From 6 to 40, and mostly about ten. */
const summitSize = (random: Random) =>
  Math.min(40, 6 + Math.floor(-6 * Math.log(1 - random.fraction())));

function twoOf(parts: readonly Part[], random: Random): Part[] {
  const first = random.between(0, parts.length - 1);
  const second = (first + random.between(1, parts.length - 1)) % parts.length;
  return [first, second].flatMap((index) => parts[index] ?? []);
}

const absence = (random: Random): Attendance => (random.happens(0.6) ? "ABSENT" : "DECLINED");
const presence = (status: MeetingStatus): Attendance =>
  status === "HELD" ? "ATTENDED" : "EXPECTED";
