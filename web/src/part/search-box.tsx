import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { searchAddress } from "../address.ts";
import { type Choice, useChoices } from "./choices.ts";

/** Where one begins: names in any script, words of articles, or two names for all between them. */
export function SearchBox() {
  const { route, path, query } = useLocation();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [isWaiting, setWaiting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { choices, isSettled } = useChoices(text);
  const shown = isOpen && text.trim() !== "" ? choices : [];

  useEffect(() => setText(path === "/search" ? (query.q ?? "") : ""), [path, query.q]);
  useEffect(() => {
    if (location.pathname === "/") input.current?.focus();
  }, []);

  const go = (address: string) => {
    setOpen(false);
    setActive(-1);
    setWaiting(false);
    route(address);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = shown[active];
    if (chosen) go(chosen.address);
    else setWaiting(text.trim() !== "");
  };
  // Whether a text is two names is known only when the API has answered.
  useEffect(() => {
    if (!isWaiting || !isSettled) return;
    const pair = choices.find(({ isPair }) => isPair);
    go(pair?.address ?? searchAddress(text.trim()));
  }, [isWaiting, isSettled]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || shown.length === 0) return;
    event.preventDefault();
    setActive((index) => (index + step + shown.length + 1) % (shown.length + 1));
  };

  return (
    <search class="search">
      <form onSubmit={submit}>
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search names and articles"
          placeholder="A name, or two: Putin and Nazarbaev"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown[active] ? `${list}-${active}` : undefined}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(-1);
            setWaiting(false);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {/* A mouse button pressed on a choice must not take the focus, which would close the list. */}
        <div id={list} role="listbox" aria-label="Found" hidden={shown.length === 0}>
          {shown.map((choice, index) => (
            <Option
              key={choice.address}
              id={`${list}-${index}`}
              choice={choice}
              isActive={index === active}
              choose={() => go(choice.address)}
            />
          ))}
        </div>
      </form>
    </search>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  choose(): void;
}

/** The keyboard is the input's, as of every option of a combobox. */
const Option = ({ id, choice, isActive, choose }: OptionProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
  // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
  <div
    id={id}
    role="option"
    aria-selected={isActive}
    onMouseDown={(event) => event.preventDefault()}
    onClick={choose}
  >
    <span>{choice.name}</span> <small>{choice.about}</small>
  </div>
);
