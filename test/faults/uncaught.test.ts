import { expect, test } from "vitest";
import { startProduction } from "../support/production.ts";

/** Makes a fault in the midst of the server when it gets the signal. */
const faultOn = (fault: string) =>
  `--import data:text/javascript,${encodeURIComponent(`process.once("SIGUSR2", () => { ${fault} });`)}`;

test.each([
  ["a promise that nobody waits for", 'Promise.reject(new Error("lost"))', "unhandledRejection"],
  ["an exception that nobody catches", 'throw new Error("lost")', "uncaughtException"],
])("%s is logged whole, and ends the server in order", async (_what, fault, origin) => {
  const server = await startProduction({ NODE_OPTIONS: faultOn(fault) });
  try {
    process.kill(server.pid, "SIGUSR2");
    await expect.poll(() => server.ended, { timeout: 10_000 }).toBe(1);
    const told = server.lines.filter((line) => line.includes('"level":"fatal"'));
    expect(told.map((line) => JSON.parse(line))).toMatchObject([
      { origin, err: { message: "lost", stack: expect.stringContaining("Error: lost") } },
    ]);
  } finally {
    await server.stop();
  }
});
