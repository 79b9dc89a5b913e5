// Conditions on records, put together. Prisma drops an OR and a NOT of nothing, whatever that ought
// to mean; so these are worked out here.

/** A `where` of Prisma on a model that has an id, or several put together. */
export type Condition<Where extends object> =
  | Where
  | { AND: Condition<Where>[] }
  | { OR: Condition<Where>[] }
  | { NOT: Condition<Where>[] }
  | typeof EVERY
  | typeof NONE;

/** Every record meets it. */
const EVERY: Record<string, never> = {};

/** No record meets it. */
const NONE: { id: { in: string[] } } = { id: { in: [] } };

const isEvery = (condition: object) => Object.keys(condition).length === 0;

/** Each of these is met; there may be none. */
export function allOf<Where extends object>(
  conditions: readonly Condition<Where>[],
): Condition<Where> {
  const asking = conditions.filter((condition) => !isEvery(condition));
  return asking.length === 0 ? EVERY : { AND: asking };
}

/** At least one of these is met. */
export function oneOf<Where extends object>(conditions: Condition<Where>[]): Condition<Where> {
  if (conditions.some(isEvery)) return EVERY;
  return conditions.length === 0 ? NONE : { OR: conditions };
}

/** None of these is met. */
export function noneOf<Where extends object>(conditions: Condition<Where>[]): Condition<Where> {
  if (conditions.some(isEvery)) return NONE;
  return conditions.length === 0 ? EVERY : { NOT: conditions };
}

/** How many conditions on related rows the database may plan as joins. */
const JOINS_MAX = 6;

/**
 * The same conditions, of which those on related rows are parted from the query after the first few.
 * PostgreSQL plans them as joins, and the time for that explodes with their number: a hundred names
 * took it ten seconds. What stands in an OR, be it with nothing, it checks row by row instead.
 */
export function sparing<Where extends object>(
  conditions: readonly Condition<Where>[],
): Condition<Where>[] {
  let joins = 0;
  return conditions.map((condition) => {
    const own = relationsIn(condition);
    joins += own;
    // What asks nothing of related rows stays as it is: an OR of nothing would be false.
    return own > 0 && joins > JOINS_MAX ? { OR: [condition, NONE] } : condition;
  });
}

const RELATIONS = ["some", "none", "every"];

function relationsIn(condition: object): number {
  const counts = Object.entries(condition).map(([key, value]) =>
    RELATIONS.includes(key) ? 1 : typeof value === "object" && value ? relationsIn(value) : 0,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
