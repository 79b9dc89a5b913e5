import { describe, expect, it } from "vitest";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { article, meeting, plan, present, reasons } from "./cast.ts";

const SAYS = [
  "President Putin, Sergei Ivanov and Rahmon came.",
  "Kazakhstan, EurAsEC, Tajikistan.",
];

const tenure = (more: object) => ({
  person: "sergei-ivanov",
  title: "Defence Minister",
  office: "MINISTER",
  of: "RU",
  at: "2005-04-08",
  sentences: [0],
  ...more,
});

const membership = (more: object) => ({
  member: "KZ",
  organization: "eurasec",
  role: "MEMBER",
  at: "2005-04-08",
  sentences: [1],
  ...more,
});

/** The articles' reports, one article for each. */
const planOf = (...reports: object[]) =>
  plan(
    Object.fromEntries(
      reports.map((report, index) => [`articles/${index}.json`, article(SAYS, report)]),
    ),
  );

const REPORTED = { origin: "REPORTED", basis: null };
const ofKind = (rows: object[], kind: string) =>
  rows.filter((row) => "origin" in row && row.origin === kind);

describe("a tenure", () => {
  it("that a reference record holds is given evidence, by its title or by its office", () => {
    const putin = { person: "vladimir-putin", office: "HEAD_OF_STATE" };
    const { problems, rows } = planOf(
      { tenures: [tenure({ ...putin, title: "president" })] },
      { tenures: [tenure({ ...putin, title: "Leader" })] },
    );
    expect(problems).toEqual([]);
    expect(ofKind(rows("tenure"), "REPORTED")).toEqual([]);
    const tenureId = uuidV5("tenure", "vladimir-putin RU president 2000-05-07");
    expect(rows("evidence")).toMatchObject([{ tenureId }, { tenureId }]);
    expect(rows("assertion")).toMatchObject([
      { field: "HELD_ON", value: "2005-04-08" },
      { field: "HELD_ON", value: "2005-04-08" },
    ]);
  });

  it("of the same title at another time is another one", () => {
    const putin = { person: "vladimir-putin", office: "HEAD_OF_STATE", title: "President" };
    const { rows } = planOf({ tenures: [tenure({ ...putin, at: "1999-12-31" })] });
    expect(ofKind(rows("tenure"), "REPORTED")).toMatchObject([
      { ...REPORTED, startEdtf: "[..1999-12-31]", endEdtf: null },
    ]);
  });

  it("that reports alone know of is one, begun by the first day on which one has it held", () => {
    const { problems, rows } = planOf(
      { tenures: [tenure({ at: "2006" })] },
      { tenures: [tenure({ title: "defence minister" })] },
    );
    expect(problems).toEqual([]);
    expect(ofKind(rows("tenure"), "REPORTED")).toMatchObject([
      { ...REPORTED, startEdtf: "[..2005-04-08]", startLatest: "2005-04-08", endEdtf: null },
    ]);
    expect(rows("evidence")).toHaveLength(2);
  });

  it("has the most exact start and end reported, and keeps the others", () => {
    const { rows } = planOf(
      { tenures: [tenure({ startDate: "2001", endDate: "2007-02-15" })] },
      { tenures: [tenure({ startDate: "2001-03" })] },
    );
    expect(ofKind(rows("tenure"), "REPORTED")).toMatchObject([
      { startEdtf: "2001-03", endEdtf: "2007-02-15" },
    ]);
    const values = rows("assertion").map((row) => ("value" in row ? row.value : null));
    expect(values).toEqual(["2005-04-08", "2001", "2007-02-15", "2005-04-08", "2001-03"]);
  });

  it("is the capacity of a meeting from the first report on, and for a year after the last", () => {
    const participants = [present("sergei-ivanov", { onBehalfOf: "RU" })];
    const met = (date: string) => meeting({ meeting: date, date, participants });
    const { rows } = planOf({
      tenures: [tenure({})],
      meetings: ["2005-04-07", "2005-04-08", "2006-04-09", "2006-04-10"].map(met),
    });
    const capacityId = uuidV5("tenure", "sergei-ivanov RU defence minister reported");
    expect(rows("participation")).toMatchObject([
      { capacityId: null },
      { capacityId },
      { capacityId },
      { capacityId: null },
    ]);
  });

  it("that ends before it starts is refused, and so is a reference that is there twice", () => {
    const president = { title: "President", office: "HEAD_OF_STATE", of: "TJ", startDate: "1994" };
    const { problems, rows } = plan({
      "people/tj.json": [
        {
          slug: "x",
          name: "X",
          tenures: [president, { ...president, endDate: "1993" }, president],
        },
      ],
      "articles/1.json": article(SAYS, {
        tenures: [tenure({ startDate: "2006", endDate: "2005" }), tenure({ title: "Deputy" })],
      }),
    });
    expect(reasons(problems)).toEqual([
      "people/tj.json [0].tenures[1]: an earlier tenure has the same title and start",
      "people/tj.json [0].tenures[2]: an earlier tenure has the same title and start",
      "articles/1.json tenures[0]: it ends (2005) before it starts (2006)",
    ]);
    expect(ofKind(rows("tenure"), "REPORTED")).toMatchObject([{ title: "Deputy" }]);
  });
});

describe("a membership", () => {
  it("that a reference record holds is given evidence", () => {
    const { problems, rows } = planOf({ memberships: [membership({ role: "FOUNDER" })] });
    expect(problems).toEqual([]);
    expect(rows("membership")).toMatchObject([{ origin: "REFERENCE", startEdtf: "2001-05-30" }]);
    expect(rows("evidence")).toMatchObject([
      { membershipId: uuidV5("membership", "eurasec KZ MEMBER 2001-05-30") },
    ]);
  });

  it("in another role, at another time or of another is one of its own", () => {
    const { rows } = planOf({
      memberships: [
        membership({ role: "OBSERVER" }),
        membership({ at: "2016" }),
        membership({ member: "TJ" }),
        membership({ member: "emomali-rahmon", sentences: [0] }),
      ],
    });
    expect(ofKind(rows("membership"), "REPORTED")).toMatchObject([
      { ...REPORTED, role: "OBSERVER", startEdtf: "[..2005-04-08]" },
      { ...REPORTED, role: "MEMBER", startEdtf: "[..2016-12-31]" },
      { ...REPORTED, memberCountryId: uuidV5("country", "TJ") },
      { ...REPORTED, memberPersonId: uuidV5("person", "emomali-rahmon") },
    ]);
  });

  it("that ends before it starts, or is there twice, is refused, and the others are kept", () => {
    const memberships = [
      { member: "TJ", role: "MEMBER", startDate: "2001", endDate: "2000" },
      { member: "RU", role: "MEMBER" },
      { member: "RU", role: "MEMBER" },
      { member: "XX", role: "MEMBER" },
    ];
    const eurasec = { slug: "eurasec", name: "EurAsEC", classification: "OTHER", memberships };
    const media = { slug: "interfax", name: "Interfax", classification: "MEDIA" };
    const { problems, rows } = plan({
      "organizations.json": [eurasec, media],
      "people/all.json": [],
      "articles/1.json": article(SAYS, {
        memberships: [membership({ startDate: "2006", endDate: "2005" })],
      }),
    });
    expect(reasons(problems)).toEqual([
      "organizations.json [0].memberships[0]: it ends (2000) before it starts (2001)",
      "organizations.json [0].memberships[2]: an earlier record has RU in the same role",
      "organizations.json [0].memberships[3]: no country has the key XX",
      "articles/1.json memberships[0]: it ends (2005) before it starts (2006)",
    ]);
    expect(rows("membership")).toHaveLength(1);
  });
});
