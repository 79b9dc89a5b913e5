import { describe, expect, it } from "vitest";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { article, meeting, plan, reasons } from "./cast.ts";

describe("the names of an entity", () => {
  it("of a person are the full ones, and as weak ones the family name of each, folded", () => {
    const id = uuidV5("person", "vladimir-putin");
    const names = plan({})
      .rows("entity_name")
      .filter((row) => JSON.stringify(row).includes(id));
    expect(names).toMatchObject([
      { value: "Vladimir Putin", kind: "PREFERRED", folded: "vladimir putin", script: "Latn" },
      { value: "Владимир Путин", kind: "NATIVE", folded: "vladimir putin", script: "Cyrl" },
      { value: "Putin", kind: "WEAK", folded: "putin" },
      { value: "Путин", kind: "WEAK", folded: "putin", language: "ru" },
    ]);
  });

  it("of a country hold its adjectives, and of an organization its acronym", () => {
    const names = plan({}).rows("entity_name");
    expect(names).toContainEqual(expect.objectContaining({ value: "Kazakhs", kind: "WEAK" }));
    expect(names).toContainEqual(expect.objectContaining({ value: "EurAsEC", kind: "ACRONYM" }));
  });

  it("are each there once, whatever the record says", () => {
    const names = [
      { value: "Vladimir Putin", kind: "ALIAS" },
      { value: "Putin", kind: "ALIAS" },
    ];
    const { rows } = plan({ "people/all.json": [{ slug: "p", name: "Vladimir Putin", names }] });
    const ofPerson = rows("entity_name").filter((row) => "personId" in row && row.personId);
    expect(ofPerson).toMatchObject([
      { value: "Vladimir Putin", kind: "PREFERRED" },
      { value: "Putin", kind: "ALIAS" },
    ]);
  });
});

describe("a reference that leads nowhere", () => {
  it("is left out with its reason, and the record is kept with all that points at it", () => {
    const { problems, rows } = plan({
      "places.json": [
        { slug: "moscow", name: "Moscow", kind: "CITY", country: "XX" },
        { slug: "kremlin", name: "Kremlin", kind: "VENUE", partOf: "nowhere" },
      ],
      "organizations.json": [
        {
          slug: "interfax",
          name: "Interfax",
          classification: "MEDIA",
          country: "XX",
          headquarters: "nowhere",
          predecessor: "nobody",
        },
      ],
      "people/all.json": [],
      "articles/1.json": article(["Nobody came."]),
    });
    expect(reasons(problems)).toEqual([
      "places.json [0].country: no country has the key XX",
      "places.json [1].partOf: no place has the slug nowhere",
      "organizations.json [0].country: no country has the key XX",
      "organizations.json [0].headquarters: no place has the slug nowhere",
      "organizations.json [0].predecessor: no organization has the key nobody",
    ]);
    expect(rows("place")).toMatchObject([{ countryId: null }, { partOfId: null }]);
    expect(rows("organization")).toMatchObject([{ slug: "interfax", predecessorId: null }]);
    expect(rows("article")).toHaveLength(1);
  });

  it("of a place does not cost a meeting there", () => {
    const { problems, rows } = plan({
      "places.json": [{ slug: "moscow", name: "Moscow", kind: "CITY", country: "XX" }],
      "articles/1.json": article(["Putin came."], { meetings: [meeting({ place: "moscow" })] }),
    });
    expect(problems).toHaveLength(1);
    expect(rows("meeting")).toMatchObject([
      { placeId: uuidV5("place", "moscow"), countryId: null },
    ]);
  });
});

describe("an identifier", () => {
  it("that another record has is refused, and the others of the record are kept", () => {
    const wikidata = (value: string) => ({ scheme: "WIKIDATA", value });
    const { problems, rows } = plan({
      "people/all.json": [
        { slug: "a", name: "A", identifiers: [wikidata("Q1")] },
        { slug: "b", name: "B", identifiers: [wikidata("Q1"), wikidata("Q2")] },
      ],
    });
    expect(reasons(problems)).toEqual([
      "people/all.json [1].identifiers[0]: WIKIDATA Q1 already belongs to another record",
    ]);
    expect(rows("identifier")).toMatchObject([
      { value: "Q1", personId: uuidV5("person", "a") },
      { value: "Q2", personId: uuidV5("person", "b") },
    ]);
  });
});

describe("what is not known of a date", () => {
  it("is the widest range, but a state or body of which no end is known has none", () => {
    const { rows } = plan({});
    const [unknown, none] = ["0001-01-01", "9999-12-31"];
    expect(rows("person").at(0)).toMatchObject({
      birthEdtf: null,
      birthEarliest: unknown,
      birthLatest: none,
      deathEarliest: none,
    });
    expect(rows("country").at(0)).toMatchObject({ dissolvedEdtf: null, dissolvedEarliest: none });
  });
});
