import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Copier } from "../../bench/data/copy.ts";
import { generateMeetings, generateWorld } from "../../bench/data/generate.ts";
import { SIZES } from "../../bench/data/size.ts";
import { putBack, takeDown } from "../../bench/data/structure.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const templates = inject("templates");

describe.runIf(templates.kind === "server")("Made-up data sent by COPY", () => {
  const server = templates.kind === "server" ? templates.url : "";
  let name: string;
  let url: string;
  let pool: pg.Pool;

  beforeAll(async () => {
    name = await createDatabase(server, templates.seeded);
    url = addressOf(server, name);
    pool = new pg.Pool({ connectionString: url });
  });
  afterAll(async () => {
    await pool.end();
    await dropDatabase(server, name);
  });

  const numberOf = async (sql: string) => {
    const { rows } = await pool.query<{ number: number }>(`SELECT (${sql})::int AS number`);
    return rows[0]?.number;
  };

  const topic = (sign: string) => ({
    id: "00000000-0000-5000-8000-000000000001",
    slug: "signs",
    name: sign,
  });

  it("keeps the signs that mean something in its format", async () => {
    const signs = "a tab\t, a line\r\n, a backslash\\n, \\N, Назарбаев 普京 𝔘";
    const copier = new Copier(url);
    copier.put("topic", topic(signs));
    await copier.end();
    const { rows } = await pool.query("SELECT name FROM topic WHERE slug = 'signs'");
    expect(rows).toEqual([{ name: signs }]);
  });

  it("leaves nothing behind when it is given up", async () => {
    const before = await numberOf("SELECT count(*) FROM topic");
    const copier = new Copier(url);
    copier.put("topic", { ...topic("one more"), id: "00000000-0000-5000-8000-000000000002" });
    await copier.flush();
    await copier.abort();
    expect(await numberOf("SELECT count(*) FROM topic")).toBe(before);
  });

  it("lies beside the seeds, under the same keys and indexes", async () => {
    const inSeeds = (await numberOf("SELECT count(*) FROM meeting")) ?? 0;
    const structure = await takeDown(pool);
    const copier = new Copier(url);
    const world = await generateWorld(pool, SIZES["1k"], 1, copier.put);
    await copier.end();
    await generateMeetings(world, SIZES["1k"], 1, copier.put, () => copier.flush());
    await copier.end();
    // Fails when a key does not hold, or when anything is not as it was before.
    await putBack(pool, structure, () => {});
    expect(await numberOf("SELECT count(*) FROM meeting")).toBe(inSeeds + SIZES["1k"].meetings);
  });
});
