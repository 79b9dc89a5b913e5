import { performance } from "node:perf_hooks";
import type pg from "pg";
import { serviceUnavailable, timedOut } from "../errors.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import type { Database } from "./client.ts";
import { forgetDeadline, watchDeadline } from "./deadline.ts";
import { errorCode } from "./error-code.ts";
import { RunningStatement } from "./running-statement.ts";

/** How many requests may use the database at a time: those that have a connection, and a queue. */
export class Gate {
  readonly #size: number;
  #inside = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether there is room. */
  enter(): boolean {
    if (this.#inside >= this.#size) return false;
    this.#inside += 1;
    return true;
  }

  leave(): void {
    this.#inside -= 1;
  }
}

export interface WorkLimits {
  /** Milliseconds from the beginning of the request. */
  readonly timeout: number;
  readonly gate?: Gate | undefined;
}

/** SQLSTATE of what the plain way would only wait for again: time that is over, and nothing left. */
const EXHAUSTED = /^(57014|55P03|53...)$/;

/**
 * What a request has the database do: within its time, and as long as somebody waits for it. From
 * then on every question fails, and the statements that run for it are ended.
 */
export class RequestWork {
  /** Its statements, and those that may be its. */
  readonly statements = new Set<RunningStatement>();
  readonly #database: Database;
  readonly #limits: WorkLimits | undefined;
  readonly deadline: number;
  #hasBegun = false;
  #reason: Error | undefined;
  #onStop: ((reason: Error) => void) | undefined;

  constructor(database: Database, limits?: WorkLimits) {
    this.#database = database;
    this.#limits = limits;
    this.deadline = limits ? performance.now() + limits.timeout : Number.POSITIVE_INFINITY;
  }

  /** Why it was stopped, or has ended. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** Fails when it was stopped. */
  check(): void {
    if (this.#reason) throw this.#reason;
  }

  /** Settles when it is stopped, with the reason; never, if it ends by itself. */
  whenStopped(): Promise<Error> {
    return new Promise((resolve) => {
      if (this.#reason) resolve(this.#reason);
      else this.#onStop = resolve;
    });
  }

  /** The client of the database, for one question. */
  get prisma(): PrismaClient {
    this.#begin();
    if (this.#limits) this.#database.pool.askers.add(this);
    return this.#database.prisma;
  }

  /** The answer to a statement of our own. */
  query<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<{ rows: Row[] }> {
    const { pool } = this.#database;
    return new Promise((resolve, reject) => {
      this.#begin();
      const fail = (error: Error, isFinal: boolean) => {
        this.statements.delete(running);
        if (isFinal) this.stop(error);
        reject(error);
      };
      const running = new RunningStatement(1, statement.name, (reason) => fail(reason, true));
      this.statements.add(running);
      pool.take(running, (error, client, release) => {
        if (!client) return fail(error ?? new Error("There is no connection."), true);
        client.query<Row>(statement, (failure, result) => {
          release(failure);
          if (failure) return fail(failure, EXHAUSTED.test(errorCode(failure) ?? ""));
          this.statements.delete(running);
          pool.answeredAt = performance.now();
          resolve(result);
        });
      });
    });
  }

  /** Nothing more is asked, and what is being asked is given up. */
  stop(reason: Error): void {
    if (this.#reason) return;
    this.#finish(reason);
    this.#onStop?.(reason);
  }

  /** All that was done for the request has ended. */
  end(): void {
    if (!this.#reason) this.#finish(OVER);
    this.#database.pool.askers.delete(this);
  }

  expire(): void {
    const seconds = (this.#limits?.timeout ?? 0) / 1000;
    this.stop(timedOut(`The answer took longer than ${seconds} s. Ask for less.`));
  }

  /** Fails when it has ended, or when too many others are inside. */
  #begin(): void {
    this.check();
    if (!this.#limits || this.#hasBegun) return;
    if (this.#limits.gate?.enter() === false) {
      this.stop(serviceUnavailable("Too many requests wait for the database. Try again soon."));
      throw this.#reason;
    }
    this.#hasBegun = true;
    watchDeadline(this);
  }

  #finish(reason: Error): void {
    this.#reason = reason;
    if (this.#hasBegun) {
      forgetDeadline(this);
      this.#limits?.gate?.leave();
    }
    for (const running of this.statements) running.leave(reason);
    this.statements.clear();
  }
}

const OVER = new Error("The request is over.");
