import { useEffect, useId, useState } from "preact/hooks";
import { graphql } from "../../generated/gql.ts";
import type { MeetingMarkedFragment } from "../../generated/graphql.ts";
import { addressOf } from "../address.ts";
import { type Mark, shapeOf } from "../lib/mark.ts";
import { dateText } from "../lib/partial-date.ts";
import { listed, words } from "../lib/words.ts";

graphql(`
  fragment MeetingMarked on Meeting {
    __typename
    slug
    name
    date { edtf precision earliest latest approximate }
    status
    place { name }
    country { name }
    participants(first: 6) { totalCount nodes { id person { name } } }
  }
`);

interface MeetingMarkProps {
  readonly meeting: MeetingMarkedFragment;
  readonly mark: Mark;
  readonly top: number;
  /** Whether there is more room at its left. */
  readonly isRight: boolean;
}

/** Held meetings are filled, others hollow; days that are all meant are solid, of several possible ones pale. */
export function MeetingMark({ meeting, mark, top, isRight }: MeetingMarkProps) {
  const { date, status, name } = meeting;
  const [isShown, setShown] = useTip();
  const tip = useId();
  const { left, width, isContinued, goesOn } = mark;
  const said = `${dateText(date)}: ${name}, ${words(status)}${isContinued ? ", continued" : ""}`;
  return (
    <li
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px` }}
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
    >
      <a
        class="mark"
        href={addressOf(meeting)}
        aria-label={said}
        aria-describedby={isShown ? tip : undefined}
        data-status={status}
        data-shape={shapeOf(date)}
        data-about={date.approximate}
        data-before={isContinued}
        data-after={goesOn}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
      >
        <span />
      </a>
      {isShown && (
        <div id={tip} role="tooltip" class={isRight ? "tip right" : "tip"}>
          <Tip meeting={meeting} />
        </div>
      )}
    </li>
  );
}

function Tip({ meeting }: { meeting: MeetingMarkedFragment }) {
  const { date, name, status, place, country, participants } = meeting;
  const people = [...new Set(participants.nodes.map(({ person }) => person.name))];
  const others = participants.totalCount - participants.nodes.length;
  const where = [place?.name, country?.name].filter(Boolean).join(", ");
  return (
    <>
      <strong>{name}</strong>
      <span>
        {dateText(date)}
        {status !== "HELD" && `, ${words(status)}`}
      </span>
      {where && <span>{where}</span>}
      {people.length > 0 && (
        <span>{listed(others > 0 ? [...people, `${others} more`] : people)}</span>
      )}
    </>
  );
}

/** Whether a tooltip is shown. Escape puts it away, whoever has the focus. */
function useTip(): [boolean, (isShown: boolean) => void] {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const hide = ({ key }: KeyboardEvent) => key === "Escape" && setShown(false);
    addEventListener("keydown", hide);
    return () => removeEventListener("keydown", hide);
  }, [isShown]);
  return [isShown, setShown];
}
