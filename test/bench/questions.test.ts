import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseCast } from "../../bench/questions/cast.ts";
import { questionsFor } from "../../bench/questions/list.ts";
import { measure, quantile } from "../../bench/questions/measure.ts";
import { planOf } from "../../bench/questions/plan.ts";
import type { Question } from "../../bench/questions/question.ts";
import { isMet, writeReport } from "../../bench/questions/report.ts";
import { mistyped } from "../../bench/questions/search.ts";
import { type Statement, watchTimes } from "../../bench/questions/watch.ts";
import { schema } from "../../src/schema/index.ts";
import type { ParleyServer } from "../../src/server.ts";
import { createTestServer } from "../http/harness.ts";
import { openSeededDatabase, type TestDatabase } from "../support/database.ts";

const COUNTRIES: Question = {
  name: "Countries",
  bar: null,
  document:
    'query Countries($first: Int) { countries(first: $first, where: {name: "a"}) { nodes { name } } }',
  counted: ["countries", "nodes"],
  unit: "countries",
  instances: [
    { name: "one", variables: { first: 1 } },
    { name: "three", variables: { first: 3 } },
  ],
};

describe("The measured questions", () => {
  let database: TestDatabase;
  let server: ParleyServer;
  let address: string;
  let statements: Statement[] = [];

  const takeStatements = () => {
    const taken = statements;
    statements = [];
    return taken;
  };
  const ask = (question: Question) => measure({ address, takeStatements }, question, 2);

  beforeAll(async () => {
    database = await openSeededDatabase();
    watchTimes(database.statements, (statement) => statements.push(statement));
    server = createTestServer(database, undefined, { RESPONSE_CACHE_MB: 0 });
    address = await server.listen();
  });
  afterAll(async () => {
    await server.stop();
    await database.close();
  });

  it("are valid, and about people who are in the data", async () => {
    const cast = await chooseCast(database.pool);
    expect(cast.heads.map(({ slug }) => slug)).toContain("vladimir-putin");
    for (const { document } of questionsFor(cast)) {
      expect(validate(schema, parse(document))).toEqual([]);
    }
  });

  it("count what was found, and the statements of one request", async () => {
    expect(await ask(COUNTRIES)).toMatchObject([
      { instance: "one", found: 1, statements: 1 },
      { instance: "three", found: 3, statements: 1 },
    ]);
  });

  it("end the run when an answer is empty, unless it may be", async () => {
    const instance = { name: "no meeting", variables: {} };
    const nothing: Question = {
      ...COUNTRIES,
      document: '{ search(text: "Zzyzxqo") { nodes { score } } }',
      counted: ["search", "nodes"],
      instances: [instance],
    };
    await expect(ask(nothing)).rejects.toThrow("Countries, no meeting: the answer is empty.");
    expect(await ask({ ...nothing, instances: [{ ...instance, mayBeEmpty: true }] })).toMatchObject(
      [{ found: 0 }],
    );
  });

  it("end the run when an answer has errors", async () => {
    const wrong = { ...COUNTRIES, instances: [{ name: "too many", variables: { first: 1000 } }] };
    await expect(ask(wrong)).rejects.toThrow("BAD_USER_INPUT");
  });

  it("know the slowest statement with its values, and its plan", async () => {
    const [one] = await ask(COUNTRIES);
    expect(one?.slowest?.text).toContain("country");
    expect(one?.slowest?.values.length).toBeGreaterThan(0);
    expect(one?.slowest && (await planOf(database.pool, one.slowest))).toContain("actual time");
  });
});

describe("The figures", () => {
  it("are the time than which half or 95 of 100 are at most as long", () => {
    const times = Array.from({ length: 21 }, (_, index) => 21 - index);
    expect([quantile(times, 0.5), quantile(times, 0.95), quantile([7], 0.95)]).toEqual([11, 20, 7]);
  });

  it("meet a bar when the median of every instance does", () => {
    const instance = { found: 1, p95: 90, statements: 1, slowest: undefined };
    const answered = (bar: number | null, ...medians: number[]) => ({
      question: { ...COUNTRIES, bar },
      measured: medians.map((median) => ({ ...instance, instance: "one", median })),
      slowest: undefined,
    });
    const answers = [answered(20, 19, 20), answered(20, 1, 20.1), answered(null, 1000)];
    expect(answers.map(isMet)).toEqual([true, false, true]);
    const facts = { command: "repeat", rounds: 3, machine: ["2 cores"], date: "2026-01-01" };
    expect(writeReport(answers, facts)).toContain("1 of 2 bars are met");
  });

  it("are of names with two letters swapped", () => {
    expect([mistyped("Zhanibek Medvedskiy"), mistyped("Putin")]).toEqual([
      "Zhanibek Medvdeskiy",
      "Puitn",
    ]);
  });
});
