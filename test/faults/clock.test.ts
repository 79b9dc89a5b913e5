import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../support/folder.ts";
import { startProduction } from "../support/production.ts";

/** Debian's package faketime, which tells a program another time. */
const LIBRARY = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .find((file) => file.endsWith("libfaketime.so.1"));

if (!LIBRARY) process.emitWarning("No faketime here: no clock is moved.");

const TIMES = ["+0", "+2h", "-2h", "@2038-01-19 03:14:09", "+0"];

const page = z.object({
  data: z.object({
    meetings: z.object({
      nodes: z.array(z.object({ id: z.string() })),
      pageInfo: z.object({ endCursor: z.string() }),
    }),
  }),
});

test.skipIf(!LIBRARY)(
  "ids, cursors and limits stay good when the clock is moved",
  {
    timeout: 120_000,
  },
  async () => {
    const file = path.join(temporaryFolder(), "time");
    writeFileSync(file, "+0\n");
    const server = await startProduction({
      LD_PRELOAD: LIBRARY ?? "",
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1", // which no administrator can move
      RESPONSE_CACHE_MB: "0",
    });
    onTestFinished(() => server.stop());
    const ids = new Set<string | null>();
    const ask = async (after: string | null) => {
      const query = `query ($after: String) {
      meetings(first: 5, after: $after) { nodes { id } pageInfo { endCursor } }
    }`;
      const response = await server.ask(query, { after });
      expect(response.status).toBe(200);
      ids.add(response.headers.get("x-request-id"));
      return page.parse(await response.json()).data.meetings;
    };
    const first = await ask(null);
    const second = await ask(first.pageInfo.endCursor);
    for (const time of TIMES) {
      writeFileSync(file, `${time}\n`);
      expect(await ask(null)).toEqual(first);
      expect(await ask(first.pageInfo.endCursor)).toEqual(second);
    }
    expect(ids.size).toBe(2 + 2 * TIMES.length);
    const years = new Set(server.lines.map((line) => /"time":"(\d{4})/.exec(line)?.[1]));
    expect(years).toContain("2038"); // it was moved
  },
);
