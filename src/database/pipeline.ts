import { performance } from "node:perf_hooks";
import pg from "pg";
import type { EndReason, RunningStatement } from "./running-statement.ts";
import type { StatementTimes } from "./statement-times.ts";

/** How a statement that nobody waits for is ended. */
export interface Interruption {
  /**
   * Ends what the connection is busy with. Tells when it has been done or has failed, and whether the
   * connection is as good as before; never rejects.
   */
  interrupt(client: pg.PoolClient): Promise<boolean>;
  /** Whether it costs more than one connection: then a statement is interrupted for its time only. */
  readonly isDear: boolean;
  /** Milliseconds that a statement of a request may take, where the database does not see to it. */
  readonly limit?: number | undefined;
}

/** So many statements are on their way on one connection: while one is answered the next is there. */
const DEPTH = 2;

/** In milliseconds: a connection that does not end its statement in this time is cut. */
const GRACE = 1_000;

type GiveBack = pg.PoolClient["release"];

/**
 * The statements of requests that one connection was sent and has not answered; it answers them in
 * their order. The connection goes back to the pool with the last answer, or sooner, to somebody who
 * waits for one, if what it is busy with is known to be quick: so the database, having answered, has
 * the next statement already, and does not wait until this process comes to send it.
 */
export class Pipeline {
  readonly #client: pg.PoolClient;
  readonly #interruption: Interruption;
  readonly #times: StatementTimes;
  /** Called after each answer. */
  readonly #onAnswer: () => void;
  readonly #statements: RunningStatement[] = [];
  /** Of whoever took the connection last; nobody's while others may take it. */
  #giveBack: GiveBack | undefined;
  #interrupted: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isBroken = false;
  /** When the database came to the first of the statements, by `performance.now()`. */
  #since = 0;

  constructor(
    client: pg.PoolClient,
    interruption: Interruption,
    times: StatementTimes,
    onAnswer: () => void,
  ) {
    this.#client = client;
    this.#interruption = interruption;
    this.#times = times;
    this.#onAnswer = onAnswer;
  }

  get isEmpty(): boolean {
    return this.#statements.length === 0;
  }

  /** Somebody took the connection from the pool, and gives it back in this way. */
  hold(giveBack: GiveBack): void {
    this.#giveBack = giveBack;
  }

  /** Whoever took it sends a statement; returns what is to be called when that has been answered. */
  send(running: RunningStatement): GiveBack {
    this.#statements.push(running);
    running.begin((why) => this.#interrupt(running, why));
    if (this.#statements[0] === running) this.#come(running);
    const end: GiveBack = (broken) => this.#end(running, broken);
    this.#client.release = end; // what Prisma calls
    return end;
  }

  /** Gives the connection back before its time, when all that it has to answer is quick. */
  lend(): void {
    const giveBack = this.#giveBack;
    const isFree = !this.#interrupted && !this.#isBroken && this.#statements.length < DEPTH;
    if (!giveBack || !isFree) return;
    if (!this.#statements.every(({ name }) => this.#times.isQuick(name))) return;
    this.#giveBack = undefined;
    giveBack();
  }

  /** Gives it back if nothing is on its way, which no statement after it must meet. */
  settle(): void {
    const giveBack = this.#giveBack;
    if (!giveBack || !this.isEmpty) return;
    this.#giveBack = undefined;
    if (this.#isBroken) giveBack(true);
    else if (!this.#interrupted) giveBack();
    else this.#interrupted.then((isOver) => giveBack(!isOver));
  }

  /** The database comes to a statement. */
  #come(running: RunningStatement): void {
    this.#since = performance.now();
    const { limit } = this.#interruption;
    if (limit !== undefined) this.#timer = setTimeout(() => running.expire(limit), limit);
    else if (running.reason) this.#interrupt(running, "forsaken");
  }

  #end(running: RunningStatement, broken?: boolean | Error): void {
    const place = this.#statements.indexOf(running);
    if (place === -1) return;
    clearTimeout(this.#timer);
    this.#statements.splice(place, 1);
    running.end();
    this.#times.note(running.name, performance.now() - this.#since);
    if (broken && !isAnswer(broken)) this.#isBroken = true;
    const [next] = this.#statements;
    if (next) this.#come(next);
    this.#onAnswer();
  }

  /** Not while others have the connection, too: theirs might be what is ended. They had been quick. */
  #interrupt(running: RunningStatement, why: EndReason): void {
    if (this.#interrupted || !this.#giveBack) return;
    if (this.#statements.length > 1 || this.#statements[0] !== running) return;
    if (why === "forsaken" && this.#interruption.isDear) return;
    clearTimeout(this.#timer);
    this.#interrupted = this.#interruption.interrupt(this.#client);
    this.#timer = setTimeout(() => this.#client.connection.stream.destroy(), GRACE);
  }
}

/** Whether a statement failed, and not its connection. */
const isAnswer = (error: unknown) =>
  error instanceof pg.DatabaseError && error.severity === "ERROR";
