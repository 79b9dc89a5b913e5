import { words } from "../lib/words.ts";

interface NamesProps {
  readonly names: readonly {
    readonly value: string;
    readonly language?: string | null;
    readonly kind: string;
  }[];
}

/** Every spelling under which somebody is found. */
export const Names = ({ names }: NamesProps) => (
  <details>
    <summary>{names.length} names and spellings</summary>
    <ul class="names">
      {names.map(({ value, language, kind }) => (
        <li key={`${value} ${language} ${kind}`}>
          <span lang={language ?? undefined}>{value}</span> <small>{words(kind)}</small>
        </li>
      ))}
    </ul>
  </details>
);
