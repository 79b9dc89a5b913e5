/** Lists and objects inside one another, more than any argument of the schema takes. */
export const DEPTH_MAX = 20;

/** Whether more lists and objects stand inside one another than so many, the value itself among them. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(levels - 1, each));
}

/** Whether there is a variable in which they stand too deep. */
export const areTooDeep = (variables: unknown): boolean => isDeeperThan(DEPTH_MAX + 1, variables);
