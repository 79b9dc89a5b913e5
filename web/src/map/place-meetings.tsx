import { useEffect, useRef } from "preact/hooks";
import type { Asked } from "../lib/chosen.ts";
import { MeetingList } from "../part/meeting-list.tsx";

interface PlaceMeetingsProps {
  readonly name: string;
  readonly place: string;
  readonly asked: Asked;
  /** Whether it was chosen here, not by the address that one came with. */
  readonly isNew: boolean;
  /** Where no place is chosen. */
  readonly closeAddress: string;
}

/** The meetings of the chosen place. Whoever chose it is led there. */
export function PlaceMeetings({ name, place, asked, isNew, closeAddress }: PlaceMeetingsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [place]);
  return (
    <section class="place" aria-label={`Meetings in ${name}`}>
      <h2 ref={heading} tabIndex={-1}>
        Meetings in {name}
      </h2>
      <p>
        <a href={closeAddress}>Choose no place</a>
      </p>
      <MeetingList choice={{ ...asked, where: { ...asked.where, place }, direction: "ASC" }} />
    </section>
  );
}
