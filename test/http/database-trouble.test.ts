import { describe, expect, test } from "vitest";
import { Prisma } from "../../src/generated/prisma/client.ts";
import { databaseTrouble } from "../../src/http/database-trouble.ts";

/** As Prisma reports an error of its adapter. */
function prismaError(code: string, cause?: object, message = "Invalid `prisma.x()` invocation") {
  const driverAdapterError = Object.assign(new Error("DriverAdapterError"), { cause });
  return new Prisma.PrismaClientKnownRequestError(message, {
    code,
    clientVersion: "7",
    ...(cause && { meta: { driverAdapterError } }),
  });
}

const sqlState = (code: string, kind = "postgres") => ({ originalCode: code, kind });
const coded = (code: string) => Object.assign(new Error("connect"), { code });

describe("databaseTrouble", () => {
  test.each([
    ["a statement that took too long, raw", prismaError("P2010", sqlState("57014"))],
    ["a statement that took too long, of a model", prismaError("P2039", sqlState("57014"))],
    ["a lock that was not granted", prismaError("P2039", sqlState("55P03"))],
    ["a socket that stayed silent", prismaError("P1008", { kind: "SocketTimeout" })],
    ["the driver's own limit", new Error("Query read timeout")],
  ])("is a timeout for %s", (_what, error) => {
    expect(databaseTrouble(error)?.extensions).toMatchObject({ code: "TIMEOUT", retryable: true });
  });

  test.each([
    ["too many connections", prismaError("P2037", sqlState("53300", "TooManyConnections"))],
    ["no free connection of the pool", new Error("timeout exceeded when trying to connect")],
    ["no free connection, as Prisma says it", prismaError("P2024")],
    ["no transaction in time", prismaError("P2028")],
    [
      "a server that is not there, of a model",
      prismaError("P1001", { kind: "DatabaseNotReachable" }),
    ],
    ["a server that is not there, raw", prismaError("P2010", { kind: "DatabaseNotReachable" })],
    ["a refused connection", coded("ECONNREFUSED")],
    ["several refused connections", new AggregateError([coded("ECONNREFUSED")])],
    ["a cut connection", new Error("Connection terminated unexpectedly")],
    [
      "a socket file that is gone",
      prismaError("ENOENT", undefined, "\n\nconnect ENOENT /run/.s.PGSQL.5432"),
    ],
    ["a server that shuts down", prismaError("P2010", sqlState("57P01"))],
    ["a full disk", prismaError("P2039", sqlState("53100"))],
    ["a server that became read-only", prismaError("P2010", sqlState("25006"))],
    [
      "two transactions in each other's way",
      prismaError("P2034", { kind: "TransactionWriteConflict" }),
    ],
    ["an embedded database that crashed", new Error("The embedded database stopped: it died")],
    ["a pool that was closed", new Error("Cannot use a pool after calling end on the pool")],
  ])("is an outage for %s", (_what, error) => {
    expect(databaseTrouble(error)?.extensions).toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      retryable: true,
    });
  });

  test.each([
    ["a missing table", prismaError("P2021", sqlState("42P01", "TableDoesNotExist"))],
    ["wrong SQL", prismaError("P2010", sqlState("42601"))],
    ["a key that exists", prismaError("P2002", sqlState("23505", "UniqueConstraintViolation"))],
    ["a missing file", coded("ENOENT")],
    [
      "an error that mentions an outage",
      new Error("no idea why: timeout exceeded when trying to connect"),
    ],
    [
      "an error that is its own cause",
      Object.assign(new Error("odd"), {
        get cause() {
          return this;
        },
      }),
    ],
    ["what is not even an error", "ECONNREFUSED"],
    ["nothing", undefined],
  ])("is a fault of ours for %s", (_what, error) => {
    expect(databaseTrouble(error)).toBeUndefined();
  });
});
