import { performance } from "node:perf_hooks";
import pg from "pg";
import { type Interruption, Pipeline } from "./pipeline.ts";
import { RunningStatement } from "./running-statement.ts";
import { StatementTimes } from "./statement-times.ts";

/** A request that asks through Prisma, until all that it does has ended. */
export interface Asker {
  readonly statements: Set<RunningStatement>;
  /** Why nobody waits for it any more. */
  readonly reason: Error | undefined;
}

/** In milliseconds: so long a server that let nobody in is not asked again. */
const REFUSAL = 100;

type OnClient = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (broken?: Error | boolean) => void,
) => void;

/**
 * The pool of connections, which ends statements when those who asked are gone. Prisma does not tell
 * for whom it asks: such a statement is of all who use Prisma when it begins, and ends with the last.
 */
export class RequestPool extends pg.Pool {
  readonly askers = new Set<Asker>();
  /** When a request last had an answer, by `performance.now()`. */
  answeredAt = Number.NEGATIVE_INFINITY;
  /** A connection that was waited for comes from whoever gave it back; traces must know who waited. */
  keepCaller = (onClient: OnClient): OnClient => onClient;

  readonly #interruption: Interruption;
  readonly #times = new StatementTimes();
  /** Of the connections that are busy with statements of requests. */
  readonly #pipelines = new Map<pg.PoolClient, Pipeline>();
  #refusal: { error: Error; until: number } | undefined;

  constructor(options: pg.PoolConfig, interruption: Interruption) {
    super(options);
    this.#interruption = interruption;
  }

  /** Only `query` calls it with a function; who waits for a promise gives the connection back himself. */
  override connect(): Promise<pg.PoolClient>;
  override connect(onClient: OnClient): void;
  override connect(onClient?: OnClient): Promise<pg.PoolClient> | undefined {
    if (!onClient) return super.connect();
    const waiting = [...this.askers].filter(({ reason }) => !reason);
    const [gone] = this.askers;
    if (waiting.length > 0) this.take(this.#statementOf(waiting), onClient);
    else if (gone) onClient(gone.reason, undefined, () => {});
    else super.connect(this.keepCaller(onClient)); // no request's
    return undefined;
  }

  /** Gives a connection for one statement, unless nobody waits for it any more. */
  take(running: RunningStatement, onWhoever: OnClient): void {
    const onClient = this.keepCaller(onWhoever);
    const refusal = this.totalCount === 0 ? this.#refusal : undefined;
    if (refusal && performance.now() < refusal.until) {
      onClient(refusal.error, undefined, () => {});
      return;
    }
    super.connect((error, client, release) => {
      if (!client) {
        if (error) this.#refusal = { error, until: performance.now() + REFUSAL };
        return onClient(error, undefined, release);
      }
      const pipeline = this.#pipelineOf(client);
      pipeline.hold(release);
      if (running.reason) {
        this.#goOn(client, pipeline);
        onClient(running.reason, undefined, () => {});
      } else {
        onClient(undefined, client, pipeline.send(running));
        this.#lend();
      }
    });
    this.#lend();
  }

  #pipelineOf(client: pg.PoolClient): Pipeline {
    const known = this.#pipelines.get(client);
    if (known) return known;
    const pipeline = new Pipeline(client, this.#interruption, this.#times, () =>
      this.#goOn(client, pipeline),
    );
    this.#pipelines.set(client, pipeline);
    return pipeline;
  }

  /** A connection has less to do. */
  #goOn(client: pg.PoolClient, pipeline: Pipeline): void {
    if (pipeline.isEmpty) this.#pipelines.delete(client);
    pipeline.settle();
    this.#lend();
  }

  /** Has connections take more than one statement while somebody waits for one. */
  #lend(): void {
    if (!this.options.pipeline || this.ending) return;
    for (const pipeline of this.#pipelines.values()) {
      if (this.waitingCount <= this.idleCount) return;
      pipeline.lend();
    }
  }

  #statementOf(askers: readonly Asker[]): RunningStatement {
    const running = new RunningStatement(askers.length);
    for (const { statements } of askers) statements.add(running);
    return running;
  }
}
