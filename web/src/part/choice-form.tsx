import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Chosen } from "../address.ts";
import { readChosen, STATUSES, type StatusChoice } from "../lib/chosen.ts";
import { capitalized, words } from "../lib/words.ts";
import "./choice-form.css";

interface ChoiceFormProps {
  readonly chosen: Chosen;
  /** The status of meetings that the view shows when none is chosen. */
  readonly usual: StatusChoice;
  readonly addressOf: (chosen: Chosen) => string;
}

const fieldsOf = ({ who = [], topic = "", from, to, status }: Chosen) => ({
  who: who.join(", "),
  topic,
  from: from === undefined ? "" : String(from),
  to: to === undefined ? "" : String(to),
  status: status ?? "",
});

/** Whose meetings, about what, when and of which status: another choice is another address. */
export function ChoiceForm({ chosen, usual, addressOf }: ChoiceFormProps) {
  const { route } = useLocation();
  const given = fieldsOf(chosen);
  const [fields, setFields] = useState(given);
  // The address may change by a link, too.
  useEffect(() => setFields(given), [JSON.stringify(given)]);

  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onInput: (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      const { value } = target;
      setFields((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const { status, ...others } = readChosen(fields);
    route(addressOf({ ...others, status: status === usual ? undefined : status }));
  };
  return (
    <form class="choice" aria-label="Which meetings" onSubmit={submit}>
      <label class="wide">
        Who took part
        <input type="text" placeholder="Anybody, or names with commas" {...field("who")} />
      </label>
      <label class="wide">
        Topic
        <input type="text" placeholder="Any" {...field("topic")} />
      </label>
      <label>
        From year
        <input type="number" min="1" max="9998" {...field("from")} />
      </label>
      <label>
        To year
        <input type="number" min="1" max="9998" {...field("to")} />
      </label>
      <label>
        Status
        <select {...field("status")}>
          {(["ALL", ...STATUSES] as const).map((status) => (
            <option key={status} value={status === usual ? "" : status}>
              {capitalized(words(status))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
