import { expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();
const { ask, costOf } = asking;

testConnections(asking, "Place");

interface Placed {
  meeting: { place: { id: string } };
}

it("is a node, with all its fields", async () => {
  const { meeting } = await ask<Placed>(
    `{ meeting(by: {slug: "2002-12-19-nazarbayev-putin-moscow"}) { place { id } } }`,
  );
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { id ... on Place {
      slug name kind country { code } partOf { slug } latitude longitude
      names { value language script kind }
    } } }`,
    meeting.place,
  );
  expect(node).toEqual({
    ...meeting.place,
    slug: "moscow",
    name: "Moscow",
    kind: "CITY",
    country: { code: "RU" },
    partOf: null,
    latitude: 55.76,
    longitude: 37.62,
    names: expect.arrayContaining([
      { value: "Moscow", language: "en", script: "Latn", kind: "PREFERRED" },
      { value: "Москва", language: "ru", script: "Cyrl", kind: "NATIVE" },
    ]),
  });
});

it("may be a venue, which is part of a city", async () => {
  const { organizations } = await ask<{
    organizations: { nodes: { headquarters: { kind: string; partOf: object | null } | null }[] };
  }>("{ organizations(first: 100) { nodes { headquarters { kind partOf { kind } } } } }");
  for (const { headquarters } of organizations.nodes) {
    if (headquarters?.kind === "VENUE") expect(headquarters.partOf).not.toBeNull();
  }
  const { meetings } = await ask<{ meetings: { nodes: { place: object }[] } }>(
    `{ meetings(where: {place: "Novo-Ogaryovo"}, first: 1) {
      nodes { place { slug kind partOf { slug } } } } }`,
  );
  expect(meetings.nodes).toEqual([
    { place: { slug: "novo-ogaryovo", kind: "VENUE", partOf: { slug: "moscow" } } },
  ]);
});

it.each(["Astana", "Nur-Sultan", "Акмола", "astana", "Астана"])(
  "finds its meetings by the name %s, former names among them",
  async (place) => {
    const { meetings } = await ask<{ meetings: { nodes: { place: { slug: string } }[] } }>(
      "query ($place: String) { meetings(where: {place: $place}, first: 100) { nodes { place { slug } } } }",
      { place },
    );
    expect(meetings.nodes.length).toBeGreaterThan(10);
    expect(new Set(meetings.nodes.map((meeting) => meeting.place.slug))).toEqual(
      new Set(["astana"]),
    );
  },
);

it("is null where no report tells", async () => {
  expect(
    await ask(
      `{ meeting(by: {slug: "1998-07-06-khatami-niyazov-iran"}) { place { slug } country { code } } }`,
    ),
  ).toEqual({ meeting: { place: null, country: { code: "IR" } } });
});

it("lies in the country of its meetings", async () => {
  const { meetings } = await ask<{
    meetings: { nodes: { country: object | null; place: { country: object | null } | null }[] };
  }>("{ meetings(first: 100) { nodes { country { code } place { country { code } } } } }");
  for (const { country, place } of meetings.nodes)
    if (place) expect(place.country).toEqual(country);
});

it("costs no statement of its own", async () => {
  const place =
    "place { name meetings(first: 2) { totalCount nodes { name } } names { value } country { name } partOf { name } }";
  expect(await costOf(`{ meetings(first: 50) { nodes { ${place} } } }`)).toBe(1);
});
