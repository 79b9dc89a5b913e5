import { badUserInput } from "../../errors.ts";
import { type Fields, isFields } from "../../lib/flatten.ts";
import { shown } from "../../lib/text.ts";

/** How a parameter of an address becomes a variable. */
type Reading = "text" | "texts" | "number";

const READINGS = {
  between: "texts",
  status: "texts",
  around: "texts",
  depth: "number",
  project: "text",
  weighting: "text",
  minWeight: "number",
  first: "number",
  from: "text",
  to: "text",
  match: "text",
  where: "text",
} as const satisfies Record<string, Reading>;

export type Parameter = keyof typeof READINGS;

/** Those that end up in the filter of meetings. */
const FILTER: readonly Parameter[] = ["where", "from", "to", "match"];

/**
 * The variables of a stored query. Whether their values can be meant is left to the API, whose
 * errors are the client's as well; only what it would never see is refused here.
 */
export function variablesFrom(search: URLSearchParams, known: readonly Parameter[]): Fields {
  const unknown = [...search.keys()].find((name) => !known.some((each) => each === name));
  if (unknown !== undefined) {
    throw badUserInput(
      `One of the parameters ${known.join(", ")} was expected, not ${shown(unknown)}.`,
    );
  }
  const given = known.filter((name) => search.has(name));
  const direct = given.filter((name) => !FILTER.includes(name));
  const where = given.length > direct.length ? filterFrom(search) : undefined;
  return {
    ...Object.fromEntries(direct.map((name) => [name, read(search, name)])),
    ...(where && { where }),
  };
}

function read(search: URLSearchParams, name: Parameter): unknown {
  const values = search.getAll(name);
  if (READINGS[name] === "texts") return values;
  const [value = "", ...more] = values;
  if (more.length > 0) throw badUserInput(`One ${name} was expected, not ${values.length}.`);
  // What is no number goes on as it is, so that the API says what it expected.
  return READINGS[name] === "number" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** A MeetingFilter: the one given as JSON, with the range of dates that has parameters of its own. */
function filterFrom(search: URLSearchParams): Fields {
  const filter = search.has("where") ? parse(String(read(search, "where"))) : {};
  const range = Object.fromEntries(
    (["from", "to", "match"] as const)
      .filter((name) => search.has(name))
      .map((name) => [name, read(search, name)]),
  );
  if (Object.keys(range).length === 0) return filter;
  if (filter.date !== undefined) {
    throw badUserInput("A range of dates was expected either in where or in from, to and match.");
  }
  return { ...filter, date: range };
}

function parse(json: string): Fields {
  try {
    const value: unknown = JSON.parse(json);
    if (isFields(value)) return value;
  } catch {
    // Told below, as for any other value.
  }
  throw badUserInput(`A MeetingFilter as JSON was expected in where, not ${shown(json)}.`);
}
