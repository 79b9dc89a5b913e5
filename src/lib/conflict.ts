import { fold } from "./fold.ts";
import { parsePartialDate } from "./partial-date.ts";

/** The fields of a fact on which reports may disagree. */
export type AssertedField =
  | "DATE"
  | "STATUS"
  | "PLACE"
  | "COUNTRY"
  | "FORMAT"
  | "START_DATE"
  | "END_DATE"
  | "HELD_ON";

/** What one report says of one field. */
export interface Assertion<Report> {
  field: AssertedField;
  value: string;
  report: Report;
}

/** A field on which reports disagree, with every value reported and the reports that give it. */
export interface Conflict<Report> {
  field: AssertedField;
  values: { value: string; reports: Report[] }[];
}

/**
 * The fields on which the reports of one fact disagree, in the order in which fields and values
 * first appear. A field with a disagreement lists all its values, also those that agree with each.
 */
export function conflictsAmong<Report>(
  assertions: readonly Assertion<Report>[],
): Conflict<Report>[] {
  const fields = new Map<AssertedField, Map<string, Report[]>>();
  for (const { field, value, report } of assertions) {
    const values = fields.get(field) ?? new Map<string, Report[]>();
    fields.set(field, values);
    values.set(value, [...(values.get(value) ?? []), report]);
  }
  return [...fields].flatMap(([field, values]) => {
    const all = [...values.keys()];
    const disagree = all.some((a, index) => all.slice(index + 1).some((b) => !agree(field, a, b)));
    if (!disagree) return [];
    return [{ field, values: [...values].map(([value, reports]) => ({ value, reports })) }];
  });
}

function agree(field: AssertedField, a: string, b: string): boolean {
  switch (field) {
    case "DATE":
    case "START_DATE":
    case "END_DATE":
      return datesAgree(a, b);
    case "STATUS":
      return statusesAgree(a, b);
    // Days on which something held do not exclude each other.
    case "HELD_ON":
      return true;
    default:
      return fold(a) === fold(b);
  }
}

/** Dates known to the day must be equal; a coarser date agrees with any that it may mean. */
function datesAgree(a: string, b: string): boolean {
  const [x, y] = [parsePartialDate(a), parsePartialDate(b)];
  const exact = [x, y].every(({ precision, approximate }) => !approximate && isExact(precision));
  if (exact) return x.earliest === y.earliest && x.latest === y.latest;
  return x.earliest <= y.latest && y.earliest <= x.latest;
}

const isExact = (precision: string) => precision === "DAY" || precision === "SPAN";

/** A plan agrees with whatever became of it; apart from that a meeting has one outcome. */
const statusesAgree = (a: string, b: string) => a === b || a === "SCHEDULED" || b === "SCHEDULED";
