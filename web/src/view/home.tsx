import { mapAddress, networkAddress, pairAddress, timelineAddress } from "../address.ts";
import { Actions } from "../part/actions.tsx";
import { MEETINGS, MeetingList } from "../part/meeting-list.tsx";
import { Page } from "../part/page.tsx";

/** Questions to begin with. */
const STARTS = [
  [pairAddress("vladimir-putin", "nursultan-nazarbayev"), "Meetings of Putin and Nazarbaev"],
  [pairAddress("RU", "KZ"), "Russia and Kazakhstan"],
  [networkAddress("nursultan-nazarbayev"), "Whom Nazarbaev met"],
  [timelineAddress({ who: ["vladimir-putin"] }), "Putin’s meetings over time"],
  [mapAddress(), "Where leaders met"],
] as const;

const LATEST = { direction: "DESC" } as const;

export const Home = () => (
  <Page title="Parley">
    <p class="lead">
      Who met whom, when, where, in what capacity, about what, and which sentence of which article
      says so.
    </p>
    <ul class="starts">
      {STARTS.map(([address, name]) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
    <h2>Latest meetings</h2>
    <Actions document={MEETINGS} variables={LATEST} csv={[]} />
    <MeetingList choice={LATEST} />
  </Page>
);
