import { expect, it } from "vitest";
import { testConnections } from "../support/connection-suite.ts";
import { onSeededDatabase } from "../support/query.ts";
import { noteUnhandled } from "../support/unhandled.ts";

const asking = onSeededDatabase();
const unhandled = noteUnhandled();

testConnections(asking, "PathStep");

it("refuses a cursor of another list while other steps are still being read", async () => {
  const after = Buffer.from('["name","putin"]').toString("base64url");
  // By way of a meeting, then an office: the second step has no meeting to be read.
  const steps = `{ link meeting { name } evidence(after: "${after}") { totalCount } }`;
  const codes = await Promise.all(
    ["Gazprom", "CSTO", "UN", "CIS", "UKR", "Tymoshenko"].map((to) =>
      asking.codeOf(`{ paths(from: "Nazarbayev", to: "${to}") { steps ${steps} } }`),
    ),
  );
  expect(new Set(codes)).toEqual(new Set(["BAD_USER_INPUT"]));
  await asking.ask("{ dataset { version } }");
  expect(unhandled).toEqual([]);
});
