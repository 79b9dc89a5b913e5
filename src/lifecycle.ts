/** Something to give back when the process ends. */
export interface Step {
  /** As a message says it: "close the database". */
  readonly name: string;
  run(): Promise<void> | void;
}

/** Runs all steps in order, also when one fails, and then throws every failure at once. */
export async function stopInOrder(steps: readonly Step[]): Promise<void> {
  const failures: Error[] = [];
  for (const step of steps) {
    try {
      await step.run();
    } catch (cause) {
      failures.push(new Error(`Could not ${step.name}.`, { cause }));
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, failures.map(({ message }) => message).join(" "));
  }
}

/** npm and tsx pass on a signal that the process gets from the terminal, too: it comes twice. */
const SAME_SIGNAL_MS = 500;

/** What `stopOnSignal` needs of `process`. */
export interface Signals {
  on(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  exit(code: number): unknown;
}

interface StopOptions {
  onFailure: (error: unknown) => void;
  /** Milliseconds for all steps together: what hangs then is left behind. */
  patience: number;
}

/**
 * Stops in order at SIGINT or SIGTERM and exits: with 0, or with 1 when something failed. Whoever
 * asks a second time does not want to wait: that exits at once.
 */
export function stopOnSignal(
  steps: readonly Step[],
  { onFailure, patience }: StopOptions,
  signals: Signals = process,
): void {
  let askedAt: number | undefined;
  const fail = (error: unknown) => {
    onFailure(error);
    signals.exit(1);
  };
  const stop = async () => {
    const seconds = patience / 1000;
    setTimeout(() => fail(new Error(`Could not stop within ${seconds} s.`)), patience);
    try {
      await stopInOrder(steps);
      signals.exit(0);
    } catch (error) {
      fail(error);
    }
  };
  const ask = () => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      void stop();
    } else if (Date.now() - askedAt > SAME_SIGNAL_MS) {
      signals.exit(1);
    }
  };
  signals.on("SIGINT", ask);
  signals.on("SIGTERM", ask);
}

/** What `stopOnFault` needs of `process`. */
export interface Faults {
  on(event: "uncaughtException", listener: (error: unknown, origin: string) => void): unknown;
  exit(code: number): unknown;
}

/**
 * Tells of an error that nobody caught, of a promise or not; after it nothing is certain. Stops in
 * order, for so many milliseconds, and exits with 1, for a supervisor to start anew.
 */
export function stopOnFault(
  steps: readonly Step[],
  patience: number,
  tell: (error: unknown, origin: string) => void,
  process: Faults = globalThis.process,
): void {
  let isStopping = false;
  process.on("uncaughtException", (error, origin) => {
    tell(error, origin);
    if (isStopping) return;
    isStopping = true;
    const exit = () => process.exit(1);
    setTimeout(exit, patience);
    stopInOrder(steps)
      .catch((failure) => tell(failure, "stop"))
      .then(exit);
  });
}
