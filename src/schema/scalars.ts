import { GraphQLError } from "graphql";
import { builder } from "../builder.ts";
import { isDay } from "../lib/day.ts";

builder.scalarType("Date", {
  description:
    "A day of the Gregorian calendar, ISO 8601 `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. Dates of facts are `PartialDate`, since reports often do not give the day.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date",
  serialize: (day) => day,
  parseValue: (value) => {
    if (typeof value === "string" && isDay(value)) return value;
    throw new GraphQLError(`A day like 2005-04-08 was expected, not ${describe(value)}.`);
  },
});

builder.scalarType("DateTime", {
  description: "An instant in UTC, ISO 8601, like `2026-11-21T18:00:00.000Z`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time",
  serialize: (instant) => instant.toISOString(),
});

const describe = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? "nothing";
