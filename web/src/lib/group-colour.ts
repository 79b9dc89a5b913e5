interface Member {
  readonly id: string;
  /** The number of its group; it means nothing in another answer. */
  readonly community: number;
}

/**
 * Which of so many colours each member has: one for a group, the last for all groups that are left.
 * A group takes the colour that most of its members had before, so that colours stay when the
 * numbers of groups change.
 */
export function groupColours(
  members: readonly Member[],
  count: number,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const groups = new Map<number, Member[]>();
  for (const member of members) {
    groups.set(member.community, [...(groups.get(member.community) ?? []), member]);
  }
  const free = new Set(Array.from({ length: count - 1 }, (_, index) => index));
  const colours = new Map<string, number>();
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    const colour = mostOf(group, before, free) ?? [...free][0] ?? count - 1;
    free.delete(colour);
    for (const { id } of group) colours.set(id, colour);
  }
  return colours;
}

/** The free colour that most members had. */
function mostOf(
  group: readonly Member[],
  before: ReadonlyMap<string, number>,
  free: ReadonlySet<number>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const { id } of group) {
    const colour = before.get(id);
    if (colour !== undefined && free.has(colour)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
