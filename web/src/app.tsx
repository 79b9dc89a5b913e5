import { LocationProvider, lazy, Route, Router } from "preact-iso";
import { Footer } from "./part/footer.tsx";
import { Header } from "./part/header.tsx";
import { Home } from "./view/home.tsx";
import { Missing } from "./view/missing.tsx";
import { Search } from "./view/search.tsx";

/** What the server answers itself is no view: a link there leaves the page. */
const VIEWS = /^\/(?!graphql|export|docs|playground)/;

// What a view needs is loaded when it is opened: the first one of a visit is small.
const Person = lazy(async () => (await import("./view/person.tsx")).PersonView);
const Country = lazy(async () => (await import("./view/country.tsx")).CountryView);
const Organization = lazy(async () => (await import("./view/organization.tsx")).OrganizationView);
const Meeting = lazy(async () => (await import("./view/meeting.tsx")).MeetingView);
const Article = lazy(async () => (await import("./view/article.tsx")).ArticleView);
const Pair = lazy(async () => (await import("./view/pair.tsx")).PairView);
const Network = lazy(async () => (await import("./view/network.tsx")).NetworkView);
const Timeline = lazy(async () => (await import("./view/timeline.tsx")).TimelineView);
const Places = lazy(async () => (await import("./view/map.tsx")).MapView);

/** The explorer: one page whose view its address names. */
export function App() {
  return (
    <LocationProvider scope={VIEWS}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Router>
          <Route path="/" component={Home} />
          <Route path="/search" component={Search} />
          <Route path="/people/:slug" component={Person} />
          <Route path="/countries/:code" component={Country} />
          <Route path="/organizations/:slug" component={Organization} />
          <Route path="/meetings/:slug" component={Meeting} />
          <Route path="/articles/:slug" component={Article} />
          <Route path="/pair" component={Pair} />
          <Route path="/network" component={Network} />
          <Route path="/timeline" component={Timeline} />
          <Route path="/map" component={Places} />
          <Route default component={Missing} />
        </Router>
      </main>
      <Footer />
    </LocationProvider>
  );
}
