import fc from "fast-check";
import { parse, validate } from "graphql";
import { expect, it } from "vitest";
import type { Database } from "../../src/database/client.ts";
import { Reader } from "../../src/read/reader.ts";
import { schema } from "../../src/schema/index.ts";
import { answerBothWays } from "../support/both-ways.ts";
import { type AnyDocument, anyDocument } from "../support/operation/document-arbitrary.ts";
import { knownValues } from "../support/operation/known.ts";
import { lacksRecord, mayBePlain } from "../support/operation/plain-field.ts";
import { onSeededDatabase } from "../support/query.ts";
import { noteUnhandled } from "../support/unhandled.ts";

const OPERATIONS = Number(process.env.RANDOM_OPERATIONS ?? (process.env.CI ? 10_000 : 500));

/** So long it may look for the smallest operation that fails. */
const FAILURE_MS = 120_000;

const asking = onSeededDatabase();

const unhandled = noteUnhandled();

it(`answers ${OPERATIONS} random operations to the byte as the resolvers do, most by one statement`, async () => {
  await writeOddValues(asking.database());
  const known = await knownValues(asking);
  const reader = new Reader(schema);
  let asked = 0;
  let compiled = 0;
  const compare = async ({ query, requests }: AnyDocument) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    for (const request of requests) {
      const { text, plain } = await answerBothWays(reader, asking.database(), {
        document,
        ...request,
      });
      asked += 1;
      if (text !== undefined) compiled += 1;
      const isLeft =
        text === undefined &&
        (mayBePlain(document, request.variables) || lacksRecord(document, plain.data));
      if (!isLeft) expectAlike(text, plain.errors ? undefined : JSON.stringify(plain.data));
    }
    expect(unhandled).toEqual([]);
  };
  const property = fc.asyncProperty(anyDocument(known), compare);
  // A document has one request or several, so they are taken until there are enough.
  while (asked < OPERATIONS) {
    await fc.assert(property, { numRuns: 50, interruptAfterTimeLimit: FAILURE_MS });
  }
  expect(compiled / asked).toBeGreaterThan(0.6);
}, 900_000);

/** Gives some records values that must be escaped in JSON, or that have many digits. */
async function writeOddValues({ pool }: Database): Promise<void> {
  const text = '"\\/\b\f\n\r\t\u0007\u001f\u007f\u0085\u2028\u2029\ufeff\uffff💬e\u0301</script>';
  for (const table of ["person", "organization"]) {
    await pool.query(`UPDATE ${table} SET description = $1`, [text]);
  }
  await pool.query("UPDATE evidence SET confidence = 0.1::float8 + 0.2::float8");
  await pool.query("UPDATE place SET latitude = 1e-7, longitude = -100 / 3.0::float8");
}

/** Of answers that are not the same it shows where they part. */
function expectAlike(text: string | undefined, expected: string | undefined): void {
  if (text === expected) return;
  let at = 0;
  while (text && expected && text[at] === expected[at]) at += 1;
  const around = (answer: string | undefined) => answer?.slice(Math.max(0, at - 100), at + 100);
  expect(around(text)).toBe(around(expected));
}
