import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeGlobalId } from "../../src/lib/global-id.ts";
import { type ProductionServer, startProduction } from "../support/production.ts";

const QUERY = "query ($id: ID!) { node(id: $id) { __typename } }";
const ROUNDS = 200;

let server: ProductionServer;

beforeAll(async () => {
  server = await startProduction();
});
afterAll(() => server.stop());

/** Milliseconds until it is known whether there is a record with this id. */
async function timeOf(id: string): Promise<number> {
  const startedAt = performance.now();
  const response = await server.fetch("", {
    method: "POST",
    // Answers to those who send a key are not kept.
    headers: { "content-type": "application/json", "x-api-key": "guess" },
    body: JSON.stringify({ query: QUERY, variables: { id } }),
  });
  await response.arrayBuffer();
  return performance.now() - startedAt;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

test("an id that nothing has takes as long as one that something has", async () => {
  const answer = await (
    await server.ask('{ person(by: { slug: "vladimir-putin" }) { id } }')
  ).json();
  const real: string = answer.data.person.id;
  const made = () => encodeGlobalId("Person", crypto.randomUUID());
  for (let count = 0; count < ROUNDS; count += 1) await timeOf(count % 2 === 0 ? real : made());
  const ratios: number[] = [];
  const isAlike = (ratio: number) => ratio > 0.8 && ratio < 1.2;
  // One after the other, as whatever else this machine does then slows both; and again if it did not.
  while (ratios.length < 5 && !ratios.some(isAlike)) {
    const known: number[] = [];
    const guessed: number[] = [];
    for (let count = 0; count < ROUNDS; count += 1) {
      known.push(await timeOf(real));
      guessed.push(await timeOf(made()));
    }
    ratios.push(medianOf(guessed) / medianOf(known));
  }
  expect(ratios.filter(isAlike), `ratios ${ratios.join(", ")}`).not.toEqual([]);
}, 120_000);
