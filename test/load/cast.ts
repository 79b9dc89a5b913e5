import { planSeeds } from "../../src/load/plan.ts";
import type { Problem } from "../../src/load/problem.ts";
import { readSeeds } from "../../src/load/read-seeds.ts";
import type { Table } from "../../src/load/rows.ts";

// A small cast for the tests of the loader: two presidents, two who share a family name, one who is
// written in many ways, and what they need around them. Each test adds the articles it is about.

const COUNTRIES = [
  { code: "RU", code3: "RUS", name: "Russia", demonyms: ["Russian", "Russians"] },
  { code: "KZ", code3: "KAZ", name: "Kazakhstan", demonyms: ["Kazakh", "Kazakhs"] },
  { code: "TJ", code3: "TJK", name: "Tajikistan", demonyms: ["Tajik"] },
];

const PLACES = [
  { slug: "moscow", name: "Moscow", country: "RU", kind: "CITY" },
  { slug: "almaty", name: "Almaty", country: "KZ", kind: "CITY" },
];

const ORGANIZATIONS = [
  { slug: "interfax", name: "Interfax", classification: "MEDIA" },
  { slug: "voa", name: "Voice of America", acronym: "VOA", classification: "MEDIA" },
  {
    slug: "eurasec",
    name: "Eurasian Economic Community",
    acronym: "EurAsEC",
    classification: "INTERGOVERNMENTAL",
    memberships: [{ member: "KZ", role: "MEMBER", startDate: "2001-05-30", endDate: "2015" }],
  },
];

const PEOPLE = [
  {
    slug: "vladimir-putin",
    name: "Vladimir Putin",
    names: [{ value: "Владимир Путин", language: "ru", kind: "NATIVE" }],
    tenures: [
      { title: "President", office: "HEAD_OF_STATE", of: "RU", startDate: "2000-05-07" },
      { title: "Chairman", office: "OTHER", of: "eurasec", startDate: "2001", endDate: "2003" },
    ],
  },
  {
    slug: "nursultan-nazarbayev",
    name: "Nursultan Nazarbayev",
    names: [{ value: "Nursultan Nazarbaev", kind: "ALIAS" }],
    tenures: [
      {
        title: "President",
        office: "HEAD_OF_STATE",
        of: "KZ",
        startDate: "1990-04-24",
        endDate: "2019-03-20",
      },
    ],
  },
  {
    slug: "emomali-rahmon",
    name: "Emomali Rahmon",
    names: [{ value: "Imomali Rakhmonov", kind: "FORMER" }],
  },
  { slug: "igor-ivanov", name: "Igor Ivanov" },
  { slug: "sergei-ivanov", name: "Sergei Ivanov" },
];

/** The cast as seed files, with these files added or in place of those of the cast. */
export function filesWith(files: Record<string, unknown> = {}): Map<string, string> {
  const all = {
    "countries.json": COUNTRIES,
    "organizations.json": ORGANIZATIONS,
    "people/all.json": PEOPLE,
    "places.json": PLACES,
    ...files,
  };
  return new Map(Object.entries(all).map(([name, content]) => [name, JSON.stringify(content)]));
}

/** An article that reports nothing yet. */
export const article = (sentences: string[], more: object = {}) => ({
  title: "A title",
  publisher: "interfax",
  url: "https://example.org/a",
  published: "2005-04-09",
  language: "en",
  sentences,
  ...more,
});

/** Somebody at a meeting. */
export const present = (person: string, more: object = {}) => ({
  person,
  role: "PARTICIPANT",
  attendance: "ATTENDED",
  ...more,
});

/** A report that Putin and Nazarbayev met, which the first sentence says. */
export const meeting = (more: object = {}) => ({
  meeting: "2005-04-08-nazarbayev-putin",
  name: "Putin and Nazarbayev meet",
  date: "2005-04-08",
  status: "HELD",
  setting: "BILATERAL",
  format: "IN_PERSON",
  kind: "TALKS",
  participants: [present("vladimir-putin"), present("nursultan-nazarbayev")],
  sentences: [0],
  ...more,
});

/** What the cast with these files comes to. */
export function plan(files: Record<string, unknown>) {
  const { batches, problems } = planSeeds(readSeeds(filesWith(files)));
  return {
    problems,
    /** All rows of a table, in the order in which they are written. */
    rows: (table: Table) => batches.flatMap((batch) => batch.rows.get(table) ?? []),
    /** The rows of a table that one file gives. */
    rowsOf: (file: string, table: Table) =>
      batches.find(({ name }) => name === file)?.rows.get(table) ?? [],
  };
}

/** The problems with the file and place first, as the loader prints them. */
export const reasons = (problems: readonly Problem[]) =>
  problems.map(({ file, place, reason }) => `${file} ${place}: ${reason}`);
