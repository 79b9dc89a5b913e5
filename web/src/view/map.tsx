import { useMemo, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import type { PlacesQuery } from "../../generated/graphql.ts";
import { type Chosen, mapAddress, timelineAddress } from "../address.ts";
import { type Asked, askedOf, csvOf, readChosen, withInstead } from "../lib/chosen.ts";
import { placeCounts } from "../lib/place-count.ts";
import { counted } from "../lib/words.ts";
import { PlaceMeetings } from "../map/place-meetings.tsx";
import { PlaceTable } from "../map/place-table.tsx";
import { WorldMap } from "../map/world-map.tsx";
import { Actions } from "../part/actions.tsx";
import { ChoiceForm } from "../part/choice-form.tsx";
import { Page } from "../part/page.tsx";
import { Answered, Empty } from "../part/status.tsx";
import { Whose } from "../part/whose.tsx";
import { useAnswer } from "../use-answer.ts";
import { useWidth } from "../use-width.ts";
import "../part/tip.css";
import "./map.css";

const PLACES = graphql(`
  query Places(
    $between: [String!]
    $where: MeetingFilter
    $status: [MeetingStatus!]! = [HELD]
  ) {
    meetingStats(groupBy: [PLACE], between: $between, where: $where, status: $status) {
      count
      place { slug name latitude longitude country { name } }
    }
  }
`);

const USUAL = "HELD";

/** More circles than these would neither be told apart nor move smoothly. */
const CIRCLES_MAX = 1000;

/** Where the chosen meetings took place, and those of one place. */
export function MapView() {
  const chosen = readChosen(useLocation().query);
  const asked = askedOf(chosen, USUAL);
  const answer = useAnswer(PLACES, asked);
  const alternativeAddress = (id: string) =>
    mapAddress(withInstead(chosen, answer.error?.message ?? "", id));
  const { place: _, ...others } = chosen;
  return (
    <Page title="Map">
      <ChoiceForm chosen={chosen} usual={USUAL} addressOf={mapAddress} />
      <Answered answer={answer} alternativeAddress={alternativeAddress}>
        {({ meetingStats }) =>
          meetingStats.length === 0 ? (
            <Empty>No meeting is known that fits.</Empty>
          ) : (
            <>
              <Whose chosen={chosen} />
              <div class="beside">
                <a href={timelineAddress(others)}>Over time</a>
                <Actions document={PLACES} variables={asked} csv={csvOf(asked)} />
              </div>
              <Places chosen={chosen} asked={asked} buckets={meetingStats} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

interface PlacesProps {
  readonly chosen: Chosen;
  readonly asked: Asked;
  readonly buckets: PlacesQuery["meetingStats"];
}

function Places({ chosen, asked, buckets }: PlacesProps) {
  const { all, mapped, unmapped, withoutPlace } = useMemo(() => placeCounts(buckets), [buckets]);
  const [frame, width] = useWidth();
  const drawn = useMemo(() => mapped.slice(0, CIRCLES_MAX), [mapped]);
  const { place } = chosen;
  const first = useRef(place);
  const addressOf = (slug?: string) => mapAddress({ ...chosen, place: slug });
  const common = { chosen: place, addressOf };
  return (
    <>
      <div ref={frame}>
        {width > 0 && drawn.length > 0 && <WorldMap places={drawn} width={width} {...common} />}
      </div>
      {drawn.length < mapped.length && (
        <p class="count">The {drawn.length} places with most meetings are drawn</p>
      )}
      {withoutPlace > 0 && (
        <p class="count">{counted(withoutPlace, "meeting")} of which no place is known</p>
      )}
      {place && (
        <PlaceMeetings
          name={all.find(({ slug }) => slug === place)?.name ?? place}
          place={place}
          asked={asked}
          isNew={place !== first.current}
          closeAddress={addressOf()}
        />
      )}
      {unmapped.length > 0 && <PlaceTable caption="Not on the map" places={unmapped} {...common} />}
      <div id="places" tabIndex={-1}>
        {all.length > 0 && <PlaceTable caption="Places by meetings" places={all} {...common} />}
      </div>
    </>
  );
}
