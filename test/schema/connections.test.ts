import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { connectionFields } from "../support/connection-fields.ts";
import { nounOf } from "../support/connection-suite.ts";
import { CONNECTIONS } from "../support/connections.ts";

it("knows a list to walk for every connection of the schema", () => {
  expect(Object.keys(CONNECTIONS).toSorted()).toEqual(
    connectionFields.map(({ field }) => field).toSorted(),
  );
});

it.each([...new Set(connectionFields.map(nounOf))])(
  "walks the connections of %s in its test",
  (noun) => {
    const name = noun.replace(/(?<=.)[A-Z]/g, (capital) => `-${capital}`).toLowerCase();
    const file = new URL(`./${name}.test.ts`, import.meta.url);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(`testConnections(asking, "${noun}")`);
  },
);

it("lets every list of meetings be ordered in the same ways", () => {
  const orders = connectionFields
    .filter(({ itemType }) => itemType === "Meeting")
    .map((each) => each.orders);
  expect(orders.length).toBeGreaterThan(6);
  for (const each of orders) expect(each.toSorted()).toEqual(["ARTICLE_COUNT", "DATE", "NAME"]);
});
