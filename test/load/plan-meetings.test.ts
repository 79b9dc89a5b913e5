import { describe, expect, it } from "vitest";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { article, meeting, plan, present, reasons } from "./cast.ts";

const SAYS = ["Putin met Nazarbayev.", "The Kazakh president, Nazarbaev, was content with Putin."];

const announced = { status: "SCHEDULED", date: "2005-04", place: "moscow" };

/** Two articles of two publishers, with one report each. */
const twice = (first: object, second: object) =>
  plan({
    "articles/1.json": article(SAYS, { published: "2005-04-01", meetings: [meeting(first)] }),
    "articles/2.json": article(SAYS, { publisher: "voa", meetings: [meeting(second)] }),
  });

describe("a meeting", () => {
  it("that one article announces and another reports as held is one, HELD, with both as evidence", () => {
    const { problems, rows } = twice(
      { ...announced, participants: [present("vladimir-putin", { attendance: "EXPECTED" })] },
      { place: "moscow" },
    );
    expect(problems).toEqual([]);
    expect(rows("meeting")).toMatchObject([
      {
        status: "HELD",
        dateEdtf: "2005-04-08",
        articleCount: 2,
        publisherCount: 2,
        hasConflict: false,
      },
    ]);
    expect(rows("participation")).toMatchObject([
      { attendance: "ATTENDED", position: 0 },
      { attendance: "ATTENDED", position: 1 },
    ]);
    expect(rows("evidence")).toMatchObject(
      ["1", "2"].map((slug) => ({ articleId: uuidV5("article", slug), stance: "SUPPORTS" })),
    );
  });

  it("that nobody reported as held stays SCHEDULED", () => {
    const { rows } = twice(announced, announced);
    expect(rows("meeting")).toMatchObject([{ status: "SCHEDULED", hasConflict: false }]);
  });

  it("on which reports disagree keeps what each of them says", () => {
    const { rows } = twice(
      { date: "1998-07-05/1998-07-07", place: "moscow" },
      { date: "1998-07-06", place: "almaty" },
    );
    expect(rows("meeting")).toMatchObject([{ dateEdtf: "1998-07-06", hasConflict: true }]);
    const said = rows("assertion").map((row) => JSON.stringify(row));
    for (const value of ["1998-07-05/1998-07-07", "1998-07-06", "moscow", "almaty"]) {
      expect(said.filter((row) => row.includes(`"${value}"`))).toHaveLength(1);
    }
  });

  it("that one article denies and another reports is HELD, disputed and in conflict", () => {
    const { rows } = twice({ status: "DENIED" }, {});
    expect(rows("meeting")).toMatchObject([{ status: "HELD", hasConflict: true }]);
    expect(rows("evidence")).toMatchObject([{ stance: "DISPUTES" }, { stance: "SUPPORTS" }]);
  });

  it("that one article reports twice is one, with all its sentences in order", () => {
    const { rows } = plan({
      "articles/1.json": article(SAYS, {
        meetings: [meeting({ sentences: [1] }), meeting({ sentences: [0, 1] })],
      }),
    });
    expect(rows("meeting")).toMatchObject([{ articleCount: 1, publisherCount: 1 }]);
    const [first, second] = [{ startOffset: 0 }, { startOffset: SAYS[0]?.length ?? 0 }];
    expect(rows("evidence")).toMatchObject([
      { ordinal: 1, startOffset: second.startOffset + 1 },
      { ordinal: 2, ...first },
      { ordinal: 3, startOffset: second.startOffset + 1 },
    ]);
    expect(rows("assertion")).toHaveLength(6); // date, status and format of each report
  });

  it("has one part for somebody in several spellings, the name as first reported beside it", () => {
    const rahmon = (nameAsReported: string) => present("emomali-rahmon", { nameAsReported });
    const { rows } = twice(
      { participants: [present("vladimir-putin"), rahmon("Rakhmonov")] },
      { participants: [rahmon("Rahmon"), present("vladimir-putin", { role: "HOST" })] },
    );
    expect(rows("participation")).toMatchObject([
      { personId: uuidV5("person", "vladimir-putin"), role: "HOST" },
      { personId: uuidV5("person", "emomali-rahmon"), nameAsReported: "Rakhmonov" },
    ]);
  });

  it("has the countries and organizations of those who came, and those that nobody is named for", () => {
    const { rows } = twice(
      {
        participants: [
          present("vladimir-putin", { onBehalfOf: "RU" }),
          present("nursultan-nazarbayev", { onBehalfOf: "KZ", attendance: "ABSENT" }),
        ],
        delegations: [{ party: "RU" }, { party: "eurasec", role: "OBSERVER" }],
      },
      { participants: [present("vladimir-putin", { onBehalfOf: "RU" })] },
    );
    expect(rows("delegation")).toMatchObject([
      { countryId: uuidV5("country", "RU"), role: null },
      { organizationId: uuidV5("organization", "eurasec"), role: "OBSERVER" },
    ]);
  });

  it("lies in the country of its place, whatever the reports take it for", () => {
    const { rows } = twice({ place: "almaty", country: "RU" }, {});
    expect(rows("meeting")).toMatchObject([
      { placeId: uuidV5("place", "almaty"), countryId: uuidV5("country", "KZ") },
    ]);
  });
});

describe("a part of another meeting", () => {
  const tour = meeting({ meeting: "tour", name: "Tour" });
  const stop = (name: string, parent: string) => meeting({ meeting: name, name, parent });
  const planOf = (...meetings: object[]) =>
    plan({ "articles/1.json": article(SAYS, { meetings }) });

  it("points at it, in whatever order they are reported", () => {
    const { problems, rows } = planOf(stop("stop", "tour"), tour);
    expect(problems).toEqual([]);
    expect(rows("meeting")).toMatchObject([
      { slug: "tour", parentId: null },
      { slug: "stop", parentId: uuidV5("meeting", "tour") },
    ]);
  });

  it("is kept without it when nobody reports that one", () => {
    const { problems, rows } = planOf(tour, stop("stop", "nowhere"));
    expect(reasons(problems)).toEqual([
      "articles/1.json meetings[1].parent: the meeting is part of nowhere, which nobody reports",
    ]);
    expect(rows("meeting")).toMatchObject([{ slug: "tour" }, { slug: "stop", parentId: null }]);
  });

  it.each([
    ["itself", [stop("a", "a")]],
    ["its own part", [stop("a", "b"), stop("b", "a")]],
    ["a circle that it is not in", [stop("a", "b"), stop("b", "c"), stop("c", "b")]],
  ])("is not part of %s: the circle is cut once", (_title, meetings) => {
    const { problems, rows } = planOf(...meetings);
    expect(reasons(problems)).toEqual([
      expect.stringMatching(/^articles\/1\.json meetings\[\d\]\.parent: .* part of itself$/),
    ]);
    const roots = rows("meeting").filter((row) => JSON.stringify(row).includes('"parentId":null'));
    expect(roots).toHaveLength(1);
    expect(rows("meeting")).toHaveLength(meetings.length);
  });
});

describe("a capacity", () => {
  const president = uuidV5("tenure", "vladimir-putin RU president 2000-05-07");
  const chairman = uuidV5("tenure", "vladimir-putin eurasec chairman 2001");

  it.each([
    ["the president, of a meeting in his time", "2002-12-19", "RU", president],
    ["the chairman, when acting for the community", "2002-12-19", "eurasec", chairman],
    ["the president, when the chair had passed on", "2005-04-08", "eurasec", president],
    ["nobody, before both", "1999", "RU", null],
  ])("is that of %s", (_title, date, onBehalfOf, capacityId) => {
    const participants = [present("vladimir-putin", { onBehalfOf })];
    const { rows } = twice({ date, participants }, { date, participants });
    expect(rows("participation")).toMatchObject([{ capacityId }]);
  });
});
