import { expect, test } from "vitest";
import { parsePartialDate } from "../../../src/lib/partial-date.ts";
import { dateText } from "../../../web/src/lib/partial-date.ts";

test.each([
  ["2005-04-08", "8 April 2005"],
  ["2005-04", "April 2005"],
  ["2005", "2005"],
  ["2005-04-08~", "about 8 April 2005"],
  ["2005-04~", "about April 2005"],
  ["2006~", "about 2006"],
  ["[2005-04-04..2005-04-08]", "one day of 4–8 April 2005"],
  ["2006-04-03/2006-04-05", "3–5 April 2006"],
])("%s is said as %s", (edtf, text) => {
  const said = dateText(parsePartialDate(edtf)).replaceAll("\u2009", "");
  expect(said.replace(" – ", "–")).toBe(text);
});
