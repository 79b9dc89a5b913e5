import { Page } from "../part/page.tsx";
import { Empty } from "../part/status.tsx";

export const Missing = () => (
  <Page title="Nothing here">
    <Empty>
      No view has this address. <a href="/">Begin at the search</a>.
    </Empty>
  </Page>
);

/** Of a person, country, organization, meeting or article that the server does not have. */
export const NotFound = ({ kind, name }: { kind: string; name: string }) => (
  <Page title={`No such ${kind}`}>
    <Empty>
      There is no {kind} “{name}”.{" "}
      <a href={`/search?q=${encodeURIComponent(name)}`}>Search for it</a>.
    </Empty>
  </Page>
);
