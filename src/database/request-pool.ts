import { performance } from "node:perf_hooks";
import pg from "pg";
import { RunningStatement } from "./running-statement.ts";

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
  readonly interruption: Interruption;
  readonly askers = new Set<Asker>();
  /** When a request last had an answer, by `performance.now()`. */
  answeredAt = Number.NEGATIVE_INFINITY;
  /** A connection that was waited for comes from whoever gave it back; traces must know who waited. */
  keepCaller = (onClient: OnClient): OnClient => onClient;

  #refusal: { error: Error; until: number } | undefined;

  constructor(options: pg.PoolConfig, interruption: Interruption) {
    super(options);
    this.interruption = interruption;
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
      const { reason } = running;
      if (!reason) return onClient(undefined, client, running.begin(client));
      client.release();
      onClient(reason, undefined, () => {});
    });
  }

  #statementOf(askers: readonly Asker[]): RunningStatement {
    const running = new RunningStatement(this.interruption, askers.length);
    for (const { statements } of askers) statements.add(running);
    return running;
  }
}
