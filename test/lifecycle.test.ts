import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopInOrder, stopOnFault, stopOnSignal } from "../src/lifecycle.ts";

describe("stopInOrder", () => {
  test("ends each step before the next one begins", async () => {
    const seen: string[] = [];
    const step = (name: string) => ({
      name,
      async run() {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
      },
    });
    await stopInOrder([step("server"), step("database")]);
    expect(seen).toEqual(["server begins", "server ends", "database begins", "database ends"]);
  });

  test("tries every step and tells every failure", async () => {
    const last = vi.fn();
    const failing = (name: string, cause: Error) => ({ name, run: () => Promise.reject(cause) });
    const first = new Error("first");
    const second = new Error("second");
    const stopping = stopInOrder([
      failing("finish the requests", first),
      failing("close the database", second),
      { name: "say goodbye", run: last },
    ]);
    await expect(stopping).rejects.toMatchObject({
      message: "Could not finish the requests. Could not close the database.",
      errors: [{ cause: first }, { cause: second }],
    });
    expect(last).toHaveBeenCalledOnce();
  });

  test("counts a step that throws at once as failed, too", async () => {
    const run = () => {
      throw new Error("at once");
    };
    await expect(stopInOrder([{ name: "run", run }])).rejects.toThrow("Could not run.");
  });
});

describe("stopOnSignal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(run: () => Promise<void>) {
    const exit = vi.fn();
    const signals = Object.assign(new EventEmitter(), { exit });
    const onFailure = vi.fn();
    stopOnSignal([{ name: "stop", run }], { onFailure, patience: 10_000 }, signals);
    return { exit, signals, onFailure };
  }

  const never = () => new Promise<void>(() => {});

  test.each(["SIGINT", "SIGTERM"])("stops and exits with 0 at %s", async (signal) => {
    const run = vi.fn(() => Promise.resolve());
    const { exit, signals } = watch(run);
    expect(run).not.toHaveBeenCalled();
    signals.emit(signal);
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
    expect(run).toHaveBeenCalledOnce();
  });

  test("reports what failed and exits with 1", async () => {
    const { exit, signals, onFailure } = watch(() => Promise.reject(new Error("stuck")));
    signals.emit("SIGTERM");
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(1));
    expect(onFailure).toHaveBeenCalledWith(expect.objectContaining({ message: "Could not stop." }));
  });

  test("leaves behind what hangs", () => {
    const { exit, signals, onFailure } = watch(never);
    signals.emit("SIGTERM");
    vi.advanceTimersByTime(9_999);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
    const error = expect.objectContaining({ message: "Could not stop within 10 s." });
    expect(onFailure).toHaveBeenCalledWith(error);
  });

  test("exits at once when it is asked again", () => {
    const { exit, signals } = watch(never);
    signals.emit("SIGTERM");
    vi.advanceTimersByTime(1000);
    expect(exit).not.toHaveBeenCalled();
    signals.emit("SIGINT");
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  test("takes the same signal, passed on by npm, for one", () => {
    const { exit, signals } = watch(never);
    signals.emit("SIGINT");
    vi.advanceTimersByTime(100);
    signals.emit("SIGINT");
    expect(exit).not.toHaveBeenCalled();
  });
});

describe("stopOnFault", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(run: () => Promise<void>) {
    const exit = vi.fn();
    const faults = Object.assign(new EventEmitter(), { exit });
    const tell = vi.fn();
    stopOnFault([{ name: "stop", run }], 5_000, tell, faults);
    return { exit, tell, fail: (error: Error) => faults.emit("uncaughtException", error, "here") };
  }

  test("tells of the error, stops, and exits with 1", async () => {
    const run = vi.fn(() => Promise.resolve());
    const { exit, tell, fail } = watch(run);
    const lost = new Error("lost");
    fail(lost);
    expect(tell.mock.calls).toEqual([[lost, "here"]]);
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledOnce();
    expect(exit).toHaveBeenCalledWith(1);
  });

  test("tells of those that follow, and stops once", async () => {
    const run = vi.fn(() => Promise.reject(new Error("stuck")));
    const { tell, fail } = watch(run);
    fail(new Error("first"));
    fail(new Error("second"));
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledOnce();
    expect(tell).toHaveBeenCalledTimes(3);
  });

  test("exits also when a step hangs", async () => {
    const { exit, fail } = watch(() => new Promise<void>(() => {}));
    fail(new Error("lost"));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(exit).toHaveBeenCalledWith(1);
  });
});
