import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { isLong } from "../support/long.ts";
import { buildParley, freePorts, type Parley, startParley } from "../support/parley.ts";
import { addressOf, createDatabase, dropDatabase } from "../support/server-databases.ts";

const HAPROXY = ["/usr/sbin/haproxy", "/usr/local/sbin/haproxy"].find((file) => existsSync(file));
const CONFIG = fileURLToPath(new URL("../../deploy/haproxy.cfg", import.meta.url));

const RESTARTS = isLong ? 6 : 1;
const CLIENTS = isLong ? 40 : 20;

/** By the reader, by the resolvers, and one that takes long. */
const QUESTIONS = [
  '{ meetings(between: ["Putin", "Nazarbaev"], first: 10) { totalCount nodes { name date { edtf } } } }',
  '{ search(text: "gas", first: 5) { totalCount } }',
  "{ issues(first: 20) { totalCount nodes { kind message } } }",
].map((query) => JSON.stringify({ query }));

const templates = inject("templates");

beforeAll(() => {
  buildParley();
  if (!HAPROXY) {
    if (process.env.CI) throw new Error("CI must test behind HAProxy: install it.");
    process.emitWarning("Not run, as there is no HAProxy here: rolling restarts under load.");
  }
});

test.runIf(templates.kind === "server" && HAPROXY)(
  "no request fails while the processes behind HAProxy are restarted under load",
  { timeout: 300_000 },
  async () => {
    const [front = 0, status = 0, ...ports] = await freePorts(4);
    const settings = { DATABASE_URL: await copyOfSeeds(), LOG_LEVEL: "error" };
    const folder = temporaryFolder();
    const start = (port: number) => startParley(folder, { ...settings, PORT: `${port}` });
    const processes = ports.map((port) => ({ port, parley: start(port) }));
    await Promise.all(processes.map(({ parley }) => parley.ready));
    startProxy({ front, status, ports });
    await allUp(status);

    const load = new Load(front);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await load.answers(CLIENTS * 5);
      const place = processes[restart % processes.length];
      if (!place) throw new Error("There is nothing to restart.");
      await expectQuickStop(place.parley);
      await load.answers(CLIENTS * 5);
      place.parley = start(place.port);
      await place.parley.ready;
      await allUp(status);
    }
    const { answered, failures } = await load.end();
    process.stdout.write(
      `${RESTARTS} restarts, ${CLIENTS} clients: ${answered} answers, ${failures.length} failures\n`,
    );
    expect([...new Set(failures)]).toEqual([]);
  },
);

async function copyOfSeeds(): Promise<string> {
  if (templates.kind !== "server") throw new Error("This needs a PostgreSQL server.");
  const name = await createDatabase(templates.url, templates.seeded);
  onTestFinished(() => dropDatabase(templates.url, name));
  return addressOf(templates.url, name);
}

async function expectQuickStop(parley: Parley): Promise<void> {
  const toldAt = performance.now();
  expect(await parley.stop("SIGTERM")).toBe(0);
  expect(performance.now() - toldAt).toBeLessThan(10_000);
}

function startProxy(at: { front: number; status: number; ports: readonly number[] }): void {
  const proxy = spawn(HAPROXY ?? "", ["-db", "-q", "-f", CONFIG], {
    env: {
      PARLEY_BIND: `127.0.0.1:${at.front}`,
      PARLEY_STATUS: `127.0.0.1:${at.status}`,
      PARLEY_ONE: `127.0.0.1:${at.ports[0]}`,
      PARLEY_TWO: `127.0.0.1:${at.ports[1]}`,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  onTestFinished(() => void proxy.kill("SIGKILL"));
}

/** Waits until the proxy sends requests to both, as its own status page says. */
async function allUp(status: number): Promise<void> {
  await expect
    .poll(() => upCount(status), { timeout: 60_000, interval: 200 })
    .toEqual(["one UP", "two UP"]);
}

async function upCount(status: number): Promise<string[]> {
  const page = await fetch(`http://127.0.0.1:${status}/;csv`).then(
    (response) => response.text(),
    () => "", // not listening yet
  );
  const servers = page.split("\n").filter((line) => /^parley,(one|two),/.test(line));
  return servers.map((line) => line.split(",")).map((cells) => `${cells[1]} ${cells[17]}`);
}

/** Clients that keep their connection and ask one question after the other until it ends. */
class Load {
  readonly #port: number;
  readonly #failures: string[] = [];
  readonly #clients: Promise<void>[];
  #answered = 0;
  #isOver = false;

  constructor(port: number) {
    this.#port = port;
    this.#clients = Array.from({ length: CLIENTS }, (_, client) => this.#run(client));
  }

  /** Waits for so many answers from now on. */
  async answers(count: number): Promise<void> {
    const goal = this.#answered + count;
    await expect.poll(() => this.#answered, { timeout: 60_000 }).toBeGreaterThanOrEqual(goal);
  }

  async end(): Promise<{ answered: number; failures: string[] }> {
    this.#isOver = true;
    await Promise.all(this.#clients);
    return { answered: this.#answered, failures: this.#failures };
  }

  async #run(client: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = client; !this.#isOver; turn += 1) {
      // A thing that takes long is asked by one in eight.
      const question = QUESTIONS[turn % 8 === 0 ? 2 : turn % 2] ?? "";
      const failure = await this.#ask(agent, question).catch((error: Error) => error.message);
      this.#answered += 1;
      if (failure) this.#failures.push(failure);
    }
    agent.destroy();
  }

  /** What is wrong with the answer, if anything. */
  async #ask(agent: Agent, body: string): Promise<string | undefined> {
    const headers = { "content-type": "application/json" };
    const options = { port: this.#port, path: "/graphql", method: "POST", agent, headers };
    const asked = request({ host: "127.0.0.1", ...options }).end(body);
    const [response] = await once(asked, "response");
    const answer = await text(response);
    const isGood = response.statusCode === 200 && answer.startsWith('{"data":{"');
    return isGood ? undefined : `${response.statusCode} ${answer.slice(0, 200)}`;
  }
}
