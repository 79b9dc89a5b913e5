import { badUserInput } from "../errors.ts";
import { allOf, type Condition, noneOf, oneOf, sparing } from "../lib/condition.ts";

// What all filters have in common: `and`, `or` and `not` combine further filters of the same type.

/** They may stand inside one another this deep. */
const DEPTH_MAX = 3;

/** So many filters a list of them, and all of them together, may have. */
const FILTERS_MAX = 100;

/** A filter that may hold others. */
export interface Combined<Filter> {
  and?: Filter[] | null | undefined;
  or?: Filter[] | null | undefined;
  not?: Filter | null | undefined;
}

/** The ending of the description of a filter. */
export const COMBINED = `\`and\`, \`or\` and \`not\` combine further filters, at most ${DEPTH_MAX} deep and ${FILTERS_MAX} in all.`;

/** The descriptions of the three. */
export const AND = "Meets all of these; an empty list asks nothing.";
export const OR = "Meets at least one of these; nothing meets an empty list.";
export const NOT = "Does not meet this.";

/**
 * The condition that a filter and those in it make together. `own` gives the conditions of one
 * filter, without what is combined in it.
 */
export function combinedWhere<Filter extends Combined<Filter>, Where extends object>(
  filter: Filter,
  own: (filter: Filter) => Promise<readonly Condition<Where>[]>,
): Promise<Condition<Where>> {
  checkSize(filter);
  const whereOf = async (one: Filter): Promise<Condition<Where>> => {
    const { and, or, not } = one;
    const all = (filters: readonly Filter[]) => Promise.all(filters.map(whereOf));
    const [conditions, each, some, excluded] = await Promise.all([
      own(one),
      and ? all(and) : [],
      or ? all(or).then(oneOf) : null,
      not ? all([not]).then(noneOf) : null,
    ]);
    return allOf(
      sparing([...conditions, ...each, ...(some ? [some] : []), ...(excluded ? [excluded] : [])]),
    );
  };
  return whereOf(filter);
}

/** Refuses filters that are too deep or too many before any name in them is looked up. */
function checkSize<Filter extends Combined<Filter>>(filter: Filter): void {
  let count = 1;
  let level = [filter];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) {
      throw badUserInput(
        `Filters at most ${DEPTH_MAX} deep inside and, or, not were expected, not deeper.`,
      );
    }
    level = level.flatMap(({ and, or, not }) => [
      ...(and ?? []),
      ...(or ?? []),
      ...(not ? [not] : []),
    ]);
    count += level.length;
    if (count > FILTERS_MAX) {
      throw badUserInput(`At most ${FILTERS_MAX} filters together were expected, not more.`);
    }
  }
}
