import { Section } from "./section.tsx";

export interface Count {
  readonly name: string;
  readonly address?: string | undefined;
  readonly count: number;
}

/** How many are shown at once; the others open below them. */
const SHOWN = 6;

/** Names with how often each came, the most frequent first, each with a bar as long as it came often. */
export function Counts({ title, counts }: { title: string; counts: readonly Count[] }) {
  const sorted = counts.toSorted((a, b) => b.count - a.count);
  const most = sorted[0]?.count ?? 1;
  const rest = sorted.slice(SHOWN);
  return (
    <Section title={title} of={sorted}>
      <Bars counts={sorted.slice(0, SHOWN)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Bars counts={rest} most={most} />
        </details>
      )}
    </Section>
  );
}

const Bars = ({ counts, most }: { counts: readonly Count[]; most: number }) => (
  <ul class="bars">
    {counts.map(({ name, address, count }) => (
      <li key={`${name} ${address}`}>
        <span class="bar" style={{ width: `${(count / most) * 100}%` }} />
        <span>{address ? <a href={address}>{name}</a> : name}</span> <small>{count}</small>
      </li>
    ))}
  </ul>
);
