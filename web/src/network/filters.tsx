import { useEffect, useState } from "preact/hooks";
import type { NetworkChoicesQuery } from "../../generated/graphql.ts";
import { DEPTH_MAX, KINDS, type NetworkChoice, namesOf, PROJECTS } from "../lib/network-choice.ts";
import { capitalized, words } from "../lib/words.ts";
import { YearRange } from "../part/year-range.tsx";
import { useAnswer } from "../use-answer.ts";
import { CHOICES } from "./question.ts";
import { NOUNS } from "./words.ts";

interface FiltersProps {
  readonly choice: NetworkChoice;
  /** Who it is around, as they are called. */
  readonly names: readonly string[];
  /** Shows another network, or the same one by other filters. */
  readonly change: (choice: NetworkChoice) => void;
}

/** What decides which meetings make the network. */
export function Filters({ choice, names, change }: FiltersProps) {
  const { data } = useAnswer(CHOICES, {});
  const { around, depth, project, from, to, kind, country, min } = choice;
  const countries = countriesOf(data, country);
  const bounds = boundsOf(data);
  return (
    <form class="network-filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Around
        key={project}
        names={names}
        change={(others) => change({ ...choice, around: others })}
      />
      <Choice
        label="Between"
        value={project}
        options={PROJECTS.map((each) => [each, capitalized(NOUNS[each].many)])}
        // Names of people are no names of countries: another sort begins with everybody.
        choose={(name) => {
          const chosen = PROJECTS.find((each) => each === name);
          if (chosen) change({ ...choice, project: chosen, around: [], depth: 1 });
        }}
      />
      {around.length > 0 && (
        <Choice
          label="Steps"
          value={String(depth)}
          options={Array.from({ length: DEPTH_MAX }, (_, index) => [
            `${index + 1}`,
            `${index + 1}`,
          ])}
          choose={(steps) => change({ ...choice, depth: Number(steps) })}
        />
      )}
      <Choice
        label="Kind"
        value={kind ?? ""}
        options={[["", "Any kind"], ...KINDS.map((each) => option(each, words(each)))]}
        choose={(name) => change({ ...choice, kind: KINDS.find((each) => each === name) })}
      />
      <Choice
        label="With"
        value={country ?? ""}
        options={[["", "Any country"], ...countries]}
        choose={(code) => change({ ...choice, country: code || undefined })}
      />
      <label>
        Fewest meetings
        <input
          type="number"
          min={1}
          max={99}
          value={min}
          onInput={({ currentTarget: { valueAsNumber, validity } }) => {
            if (validity.valid && valueAsNumber >= 1) change({ ...choice, min: valueAsNumber });
          }}
        />
      </label>
      {bounds && (
        <YearRange
          bounds={bounds}
          years={{ from, to }}
          change={(years) => change({ ...choice, ...years })}
        />
      )}
    </form>
  );
}

/** Names between commas; taken over with Enter or when the field is left. */
function Around({
  names,
  change,
}: {
  names: readonly string[];
  change: (names: readonly string[]) => void;
}) {
  const shown = names.join(", ");
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  return (
    <label class="around">
      Around
      <input
        type="text"
        placeholder="everybody"
        maxLength={200}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={() => text !== shown && change(namesOf(text))}
      />
    </label>
  );
}

type Option = readonly [value: string, name: string];

const option = (value: string, name: string): Option => [value, capitalized(name)];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <label>
    {label}
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** Countries with meetings, and the chosen one, by which name it may ever be given. */
function countriesOf(data: NetworkChoicesQuery | undefined, chosen: string | undefined): Option[] {
  const found = (data?.countries ?? []).flatMap(({ country }) =>
    country ? [[country.code, country.name] as const] : [],
  );
  const isKnown = !chosen || found.some(([code]) => code === chosen);
  const all: Option[] = isKnown ? found : [...found, [chosen, chosen]];
  return all.sort(([, a], [, b]) => a.localeCompare(b, "en"));
}

/** The years with meetings whose year is known. */
function boundsOf(data: NetworkChoicesQuery | undefined) {
  const years = (data?.years ?? []).flatMap(({ period }) => (period ? [Number(period)] : []));
  return years.length > 0 ? { low: Math.min(...years), high: Math.max(...years) } : undefined;
}
