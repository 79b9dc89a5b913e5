import { expect, test } from "vitest";
import { readPair } from "../../../web/src/lib/pair-text.ts";

test.each([
  ["Putin and Nazarbaev", ["Putin", "Nazarbaev"]],
  ["Путин и Назарбаев", ["Путин", "Назарбаев"]],
  ["Russia, Kazakhstan", ["Russia", "Kazakhstan"]],
  ["Xi Jinping – Vladimir Putin", ["Xi Jinping", "Vladimir Putin"]],
  ["Putin & Merkel", ["Putin", "Merkel"]],
  ["Putin Nazarbaev", ["Putin", "Nazarbaev"]],
] as const)("%s may be two names", (text, pairs) => {
  expect(readPair(text)).toEqual(pairs);
});

test.each([
  "",
  "Putin",
  "Putin, ",
  "Xi Jinping Putin",
  "Putin, Merkel, Macron",
  "who met whom in the year 2005",
])("%j is none of two names", (text) => {
  expect(readPair(text)).toBeUndefined();
});
