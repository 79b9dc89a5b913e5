import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEPTH_MAX,
  KINDS,
  networkParameters,
  PROJECTS,
  readNetworkChoice,
} from "../../../web/src/lib/network-choice.ts";

const USUAL = { around: [], depth: 1, project: "PERSON", min: 1 };

const name = fc.stringMatching(/^[\p{L}\d][\p{L}\d -]*[\p{L}\d]$/u);
const year = fc.option(fc.integer({ min: 1, max: 9998 }), { nil: undefined });

const choice = fc
  .record({
    around: fc.array(name, { maxLength: 3 }),
    depth: fc.integer({ min: 1, max: DEPTH_MAX }),
    project: fc.constantFrom(...PROJECTS),
    from: year,
    to: year,
    kind: fc.constantFrom(...KINDS, undefined),
    country: fc.constantFrom("KZ", "RU", undefined),
    min: fc.integer({ min: 1, max: 999 }),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

/** As the router gives the parameters of an address. */
const given = (parameters: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );

describe("the address of a network", () => {
  test("says all that was chosen", () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(readNetworkChoice(given(networkParameters(chosen)))).toEqual(chosen);
      }),
    );
  });

  test("says nothing of what is as usual", () => {
    expect(given(networkParameters(readNetworkChoice({})))).toEqual({});
    expect(readNetworkChoice({})).toEqual(USUAL);
  });

  test("is read as if what is wrong in it were not there", () => {
    const wrong = { depth: "9", project: "CITY", from: "soon", to: "-5", kind: "DUEL", min: "0" };
    expect(readNetworkChoice({ ...wrong, around: " , ", country: " " })).toEqual(USUAL);
  });

  test("takes names between commas, enum values in any case, and years in any order", () => {
    const query = { around: "Putin, Nazarbaev", kind: "summit", from: "2010", to: "2005" };
    expect(readNetworkChoice(query)).toEqual({
      ...USUAL,
      around: ["Putin", "Nazarbaev"],
      kind: "SUMMIT",
      from: 2005,
      to: 2010,
    });
  });
});
