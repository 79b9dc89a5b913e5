/**
 * `npm run bench`: Parley beside PostGraphile and hand-written statements, over the same rows. It
 * writes a report, and beside it the figures that other runs can be compared with.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { describeMachine } from "./questions/machine.ts";
import { CleanUp } from "./run/clean-up.ts";
import { makeData } from "./run/data.ts";
import { LOAD_PROGRAM } from "./run/load.ts";
import { type Options, readOptions } from "./run/options.ts";
import { installPeers } from "./run/peers.ts";
import {
  goalLines,
  growthSection,
  workloadSection,
  workloadsIn,
  writeReport,
} from "./run/report.ts";
import { Results } from "./run/result.ts";
import { run } from "./run/run.ts";

const cleanUp = new CleanUp();

async function bench(options: Options): Promise<void> {
  const others = options.compare.map((file) =>
    Results.parse(JSON.parse(readFileSync(file, "utf8"))),
  );
  installPeers();
  const folder = mkdtempSync(path.join(tmpdir(), "parley-bench-"));
  cleanUp.add(async () => rmSync(folder, { recursive: true, force: true }));
  const url = options.url ?? (await makeData(cleanUp));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  cleanUp.add(() => pool.end());
  const machine = await describeMachine(pool);
  const rows = await run(options, { url, pool, folder, cleanUp, say: console.log });
  const counted = await pool.query<{ meetings: number }>(
    "SELECT count(*)::int AS meetings FROM meeting",
  );
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    meetings: counted.rows[0]?.meetings ?? 0,
    machine,
    rows,
  };
  const { command, rounds, pace, report } = options;
  const text = writeReport(results, others, { command, rounds, ...pace, program: LOAD_PROGRAM });
  writeFileSync(report, text);
  writeFileSync(report.replace(/(\.md)?$/, ".json"), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\n${workloadsIn(results).map(workloadSection).join("\n\n")}`);
  console.log(`\n${goalLines(results)}\n\n${growthSection([...others, results])}`);
  console.log(`The report is in ${report}.`);
}

try {
  await bench(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp.run();
}
