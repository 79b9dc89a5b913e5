import { useState } from "preact/hooks";
import type { PlaceCount } from "../lib/place-count.ts";

interface PlaceTableProps {
  readonly caption: string;
  readonly places: readonly PlaceCount[];
  readonly chosen: string | undefined;
  readonly addressOf: (place: string) => string;
}

/** As many as are read at once; the map has them all. */
const SHOWN = 50;

/** What the map shows, to be read: each place leads to its meetings. */
export function PlaceTable({ caption, places, chosen, addressOf }: PlaceTableProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? places : places.slice(0, SHOWN);
  return (
    <>
      <table class="places">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Country</th>
            <th scope="col">Meetings</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ slug, name, country, count }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={addressOf(slug)} aria-current={slug === chosen ? "true" : undefined}>
                  {name}
                </a>
              </th>
              <td>{country}</td>
              <td>{count.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < places.length && (
        <button type="button" onClick={() => setWhole(true)}>
          All {places.length} places
        </button>
      )}
    </>
  );
}
