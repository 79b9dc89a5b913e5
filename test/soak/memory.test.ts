import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isLong } from "../support/long.ts";
import { type ProductionServer, startProduction } from "../support/production.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const OPERATIONS = isLong ? 100_000 : 1_500;
const CLIENTS = 8;

/** Memory is looked at so often. */
const SAMPLES = 30;

/** How much more the last third may take than the second: of a short run caches still grow. */
const GROWTH = isLong ? 1.05 : 1.25;

const SAME = '{ meetings(between: ["Putin", "Nazarbaev"], first: 5) { nodes { name } } }';

/** Another operation each time, by its names and sizes. */
const distinct = (place: number) => `query Q${place} {
  a${place}: person(by: { slug: "vladimir-putin" }) { n${place % 97}: name names { value } }
  meetings(first: ${(place % 20) + 1}) {
    nodes { s${place}: slug participants(first: ${(place % 7) + 1}) { nodes { role } } }
  }
}`;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("many operations", () => {
  const templates = inject("templates");
  let server: ProductionServer;
  let copy: string | undefined;
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

  beforeAll(async () => {
    if (templates.kind === "server") {
      copy = await createDatabase(templates.url, templates.seeded);
      server = await startProduction({ DATABASE_URL: addressOf(templates.url, copy) });
    } else {
      server = await startProduction();
    }
  });
  afterAll(async () => {
    agent.destroy();
    await server.stop();
    if (templates.kind === "server" && copy) await dropDatabase(templates.url, copy);
  });

  const send = (query: string) =>
    new Promise<void>((resolve, reject) => {
      const headers = { "content-type": "application/json" };
      request(server.url, { method: "POST", agent, headers }, (response) => {
        text(response).then((body) => {
          if (body.startsWith('{"data":{')) resolve();
          else reject(new Error(body.slice(0, 500)));
        }, reject);
      })
        .on("error", reject)
        .end(JSON.stringify({ query }));
    });

  /** What the server says of itself. */
  async function gauges(): Promise<Record<string, number>> {
    const lines = (await (await server.fetch("/metrics")).text()).split("\n");
    const value = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
        .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
    return {
      files: value("process_open_fds"),
      handles: value("nodejs_active_handles_total"),
      connections: value("parley_pool_connections"),
    };
  }

  it.each([
    ["the same", () => SAME],
    ["distinct", distinct],
  ] as const)(
    `take no more memory, files and connections at the end: ${OPERATIONS}, %s`,
    { timeout: 3_600_000 },
    async (_name, queryOf) => {
      const samples: number[] = [];
      let middle: Record<string, number> = {};
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const first = (sample * OPERATIONS) / SAMPLES;
        const places = Array.from({ length: OPERATIONS / SAMPLES }, (_none, at) => first + at);
        for (let at = 0; at < places.length; at += CLIENTS) {
          await Promise.all(
            places.slice(at, at + CLIENTS).map((place) => send(queryOf(Math.floor(place)))),
          );
        }
        samples.push(server.rss());
        if (sample === SAMPLES / 2) middle = await gauges();
      }
      const thirds = [samples.slice(10, 20), samples.slice(20)].map(mean);
      const [second = 0, last = 0] = thirds;
      process.stdout.write(`Megabytes: ${samples.map(Math.round).join(" ")}\n`);
      expect(last / second).toBeLessThan(GROWTH);
      const end = await gauges();
      // Those that nobody uses, as every answer is kept, are closed.
      expect(end.connections).toBeLessThanOrEqual(middle.connections ?? 0);
      for (const name of ["files", "handles"]) {
        expect(end[name], name).toBeLessThanOrEqual((middle[name] ?? 0) + 4);
      }
    },
  );
});
