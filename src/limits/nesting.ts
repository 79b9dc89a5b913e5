/** Lists and objects inside one another, more than any argument of the schema takes. */
export const DEPTH_MAX = 20;

/** Whether lists and objects stand inside one another deeper than that. Takes any depth. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return true;
    level = level.flatMap((each) =>
      typeof each === "object" && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}
