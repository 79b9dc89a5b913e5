import fc from "fast-check";
import { type Day, FIRST_DAY, fromDate, LAST_DAY, toDate } from "../../src/lib/day.ts";

/** Days from `min` to `max`, both inclusive. */
export const days = (min: Day = FIRST_DAY, max: Day = LAST_DAY) =>
  fc.date({ min: toDate(min), max: toDate(max), noInvalidDate: true }).map(fromDate);

/** Any text a client can send, lone surrogates included. */
export const anyText = () => fc.string({ unit: fc.oneof(unit, surrogate, sign) });

const unit = fc.string({ unit: "binary", minLength: 1, maxLength: 1 });
const surrogate = fc.constantFrom("\ud800", "\udbff", "\udc00", "\udfff");
const sign = fc.constantFrom(..." -'’ʼьъщйё́ع김が½№\0%_\\\u00ad");
