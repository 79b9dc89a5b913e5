import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProductionServer, startProduction } from "../support/production.ts";

/** Nobody waits longer for the smallest question, whatever others send: on a machine of its own. */
const ALIVE_MS = 250;

/** The same where tests run beside this one, and the process gets its turn late. */
async function patience(server: ProductionServer): Promise<number> {
  const startedAt = performance.now();
  for (let count = 0; count < 5; count += 1) await server.answersWithin(10_000);
  return Math.max(ALIVE_MS, 2 * (performance.now() - startedAt));
}

const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_none, place) => part(place)).join(" ");

/** Meetings of people of meetings …, with pages as long as given. */
function circle(depth: number, page = ""): string {
  const around = (inner: string, level: number) =>
    level % 2 === 0
      ? `participants${page} { nodes { person { ${inner} } } }`
      : `meetings${page} { nodes { ${inner} } }`;
  let text = "id";
  for (let level = depth; level > 0; level -= 1) text = around(text, level);
  return `{ meetings${page} { nodes { ${text} } } }`;
}

const doubling = (levels: number) => {
  const fragment = (level: number) => {
    const inner = level === levels ? "name" : `...F${level + 1}`;
    return `fragment F${level} on Place { a: partOf { ${inner} } b: partOf { ${inner} } }`;
  };
  return `{ meetings { nodes { place { ...F1 } } } } ${times(levels, (place) => fragment(place + 1))}`;
};

const overlapping = (count: number) =>
  `{ ${times(count, () => "meetings { nodes { place { name } country { name } } }")} }`;

const ATTACKS: readonly (readonly [string, string])[] = [
  ["5,000 aliases", `{ ${times(5_000, (place) => `a${place}: __typename`)} }`],
  [
    "100 lists of 100",
    `{ ${times(100, (place) => `a${place}: meetings(first: 100) { nodes { id } }`)} }`,
  ],
  [
    "40 lists of lists",
    `{ ${times(40, (place) => `a${place}: meetings { nodes { participants { nodes { role } } } }`)} }`,
  ],
  ["a circle of 7 levels", circle(7)],
  ["a circle of 9 levels", circle(9)],
  ["a circle of 9 levels with long pages", circle(9, "(first: 100)")],
  ["a circle of 501 levels", circle(501)],
  ["a circle of 3,001 levels", circle(3_001)],
  ["10,000 opening braces", "{".repeat(10_000)],
  ["10,000 opening brackets", `{ node(id: ${"[".repeat(10_000)}`],
  ["a fragment in itself", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
  ["fragments that double at each of 22 levels", doubling(22)],
  ["10,000 directives", `{ __typename ${"@skip(if: false) ".repeat(10_000)} }`],
  ["10,000 directives that nobody knows", `{ __typename ${"@a ".repeat(10_000)} }`],
  ["20,000 times the same field", `{ ${"__typename ".repeat(20_000)} }`],
  ["3,000 overlapping fields", overlapping(3_000)],
  ["as many overlapping fields as a document may have", overlapping(80)],
  [
    "the schema in a circle",
    "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
  ],
];

describe("documents sent to a production server", () => {
  let server: ProductionServer;

  beforeAll(async () => {
    server = await startProduction();
    // What is compiled on the way is no work of the attacks.
    for (const query of ["{ __typename }", "{", "{ meetings(first: 100) { nodes { a b c } } }"]) {
      await Promise.all(Array.from({ length: 20 }, () => server.ask(query)));
    }
  });
  afterAll(() => server.stop());

  it.each(ATTACKS)(
    "%s: refused at once, and others are answered meanwhile",
    async (_name, query) => {
      await server.growsLessThan(50, async () => {
        const alive = await patience(server);
        const startedAt = performance.now();
        const answers = Array.from({ length: 10 }, () => server.ask(query));
        await server.answersWithin(alive);
        for (const response of await Promise.all(answers)) {
          const text = await response.text();
          expect(response.status, text.slice(0, 200)).toBeLessThan(500);
          expect(text.length).toBeLessThan(1_000);
          expect(JSON.parse(text).errors?.length).toBeGreaterThan(0);
          expect(JSON.parse(text).data).toBeUndefined();
        }
        // Fifty milliseconds for each, on a machine that does nothing else.
        expect(performance.now() - startedAt).toBeLessThan(5_000);
      });
      expect(server.ended).toBeUndefined();
    },
  );
});
