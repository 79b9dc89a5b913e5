import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { anyDocument } from "../support/operation/document-arbitrary.ts";
import { type Known, knownValues } from "../support/operation/known.ts";
import { type ProductionServer, startProduction } from "../support/production.ts";

const DOCUMENTS = isLong ? 5_000 : 300;

/** No answer takes longer, in milliseconds, on a machine that does nothing else. */
const SLOW_MS = 2_000;

let server: ProductionServer;
let known: Known;

beforeAll(async () => {
  server = await startProduction();
  known = await knownValues({
    ask: async (query, variables) => (await (await server.ask(query, variables)).json()).data,
  });
});
afterAll(() => server.stop());

interface Request {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string | undefined;
}

const anyRequest = (): fc.Arbitrary<Request> =>
  anyDocument(known).map(({ query, requests: [request] }) => ({ query, ...request }));

/** What stands in documents, and what should not. */
const PIECES = [
  ..."{}()[]:!$@&|=#\"'\\.,\u0000\ufeff\ud800é😀",
  ...["...", '"""', "on", "null", "-1", "1e999", "99999999999999999999", "__schema", "__proto__"],
  ...["query", "mutation", "subscription", "fragment A on A", "@skip(if: $a)", "\\u{110000}"],
];

const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });

/** Some of the text goes, and something else comes in its place. */
const anyDamage = fc
  .tuple(anyPlace, fc.nat({ max: 30 }), fc.constantFrom("", ...PIECES))
  .map(([place, length, piece]) => (text: string) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + piece + text.slice(at + length);
  });

const damaged = (text: string, damages: readonly ((text: string) => string)[]) =>
  damages.reduce((sum, damage) => damage(sum), text);

const someDamage = fc.array(anyDamage, { minLength: 1, maxLength: 3 });

/** The body of a request whose document is damaged, or the body itself. */
const anyDamagedBody = () =>
  fc
    .tuple(anyRequest(), someDamage, fc.boolean())
    .map(([request, damages, isInside]) =>
      isInside
        ? JSON.stringify({ ...request, query: damaged(request.query, damages) })
        : damaged(JSON.stringify(request), damages),
    );

/** Sends it up to three times, as others may have kept this machine busy. */
async function answerSoon(body: string): Promise<Response> {
  for (let time = 1; ; time += 1) {
    const startedAt = performance.now();
    const response = await server.fetch("", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const ms = performance.now() - startedAt;
    if (ms < SLOW_MS) return response;
    await response.body?.cancel();
    expect(time, `${ms} ms for ${body}`).toBeLessThan(3);
  }
}

/** Answers are in the form of GraphQL, and never the server's failure. */
async function expectAnswer(body: string): Promise<{ errors?: unknown; data?: unknown }> {
  const response = await answerSoon(body);
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  expect(text, server.lines.slice(-3).join("\n")).not.toContain("INTERNAL_SERVER_ERROR");
  const answer: { errors?: unknown; data?: unknown } = JSON.parse(text);
  expect(Object.keys(answer).length).toBeGreaterThan(0);
  expect(server.ended).toBeUndefined();
  return answer;
}

/** Sends so many; returns how many of the answers had no errors. */
async function answered(bodies: fc.Arbitrary<string>, numRuns: number): Promise<number> {
  let count = 0;
  const property = fc.asyncProperty(bodies, async (body) => {
    const { errors } = await expectAnswer(body);
    if (!errors) count += 1;
  });
  await fc.assert(property, { numRuns, endOnFailure: true });
  return count;
}

const TIMEOUT = { timeout: 2 * DOCUMENTS * 1_000 };

test(`${DOCUMENTS} random documents get their answers`, TIMEOUT, async () => {
  const bodies = anyRequest().map((request) => JSON.stringify(request));
  await answered(bodies, DOCUMENTS); // what the first take stays: compiled code, connections, caches
  await server.growsLessThan(50, async () => {
    expect(await answered(bodies, DOCUMENTS)).toBeGreaterThan(DOCUMENTS / 3);
  });
});

test(`${DOCUMENTS} damaged ones are answered or refused`, TIMEOUT, async () => {
  await server.growsLessThan(50, async () => {
    expect(await answered(anyDamagedBody(), DOCUMENTS)).toBeLessThan((DOCUMENTS * 2) / 3);
  });
});
