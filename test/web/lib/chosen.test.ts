import { describe, expect, test } from "vitest";
import { askedOf, csvOf, readChosen, withInstead } from "../../../web/src/lib/chosen.ts";

describe("what an address says of meetings", () => {
  test("is read with names apart, each once", () => {
    const { who, topic } = readChosen({ who: " Putin, KZ ,,Putin", topic: " energy " });
    expect({ who, topic }).toEqual({ who: ["Putin", "KZ"], topic: "energy" });
  });

  test.each([
    [
      { from: "2004", to: "2006" },
      { from: 2004, to: 2006 },
    ],
    [
      { from: "2006", to: "2004" },
      { from: 2004, to: 2006 },
    ],
    [{ from: "2006" }, { from: 2006, to: undefined }],
    [
      { from: "twenty", to: "0" },
      { from: undefined, to: undefined },
    ],
    [
      { from: "20055", to: "9999" },
      { from: undefined, to: undefined },
    ],
  ])("has years as they can be meant: %j", (query, expected) => {
    expect(readChosen(query)).toMatchObject(expected);
  });

  test("has a status that meetings have, or all", () => {
    const statuses = ["HELD", "ALL", "MAYBE", ""].map((status) => readChosen({ status }).status);
    expect(statuses).toEqual(["HELD", "ALL", undefined, undefined]);
  });
});

describe("the question for chosen meetings", () => {
  test("asks nothing when nothing is chosen, but for the usual status", () => {
    expect(askedOf({}, "HELD")).toEqual({ where: {}, status: ["HELD"] });
    expect(askedOf({}, "ALL").status).toHaveLength(5);
  });

  test("names one party twice, as the API takes two names or more", () => {
    expect(askedOf({ who: ["KZ"] }, "ALL").between).toEqual(["KZ", "KZ"]);
    expect(askedOf({ who: ["KZ", "Putin", "Bush"] }, "ALL").between).toHaveLength(3);
  });

  test("ends a range on the first day of the next year", () => {
    expect(askedOf({ from: 2005, to: 2005, topic: "energy" }, "HELD").where).toEqual({
      topic: { in: ["energy"] },
      date: { from: "2005-01-01", to: "2006-01-01" },
    });
  });

  test("is the same for the file", () => {
    const chosen = { who: ["Putin", "KZ"], topic: "energy", status: "DENIED" };
    expect(csvOf(askedOf(chosen, "HELD"))).toEqual([
      ["between", "Putin"],
      ["between", "KZ"],
      ["status", "DENIED"],
      ["where", '{"topic":{"in":["energy"]}}'],
    ]);
    expect(csvOf(askedOf({}, "HELD"))).toEqual([["status", "HELD"]]);
  });
});

test("an alternative takes the place of the name that the server did not understand", () => {
  const chosen = { who: ["Putin", "Bush"], from: 2005 };
  const message = '"Bush" may stand for George H. W. Bush or George W. Bush.';
  expect(withInstead(chosen, message, "id")).toEqual({ who: ["Putin", "id"], from: 2005 });
});
