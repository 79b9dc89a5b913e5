import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import type { SearchType } from "../../generated/graphql.ts";
import { searchAddress } from "../address.ts";
import { capitalized, counted, words } from "../lib/words.ts";
import { Actions } from "../part/actions.tsx";
import { addressOfFound, titleOf } from "../part/choices.ts";
import { Page } from "../part/page.tsx";
import { Snippet } from "../part/snippet.tsx";
import { Empty, Failure, Loading } from "../part/status.tsx";
import { TableButton } from "../part/table-button.tsx";
import { usePages } from "../use-pages.ts";

const SEARCH = graphql(`
  query Search($text: String!, $types: [SearchType!], $after: String) {
    search(text: $text, types: $types, first: 50, after: $after) {
      totalCount
      nodes { ...Found reason snippet }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const SEARCH_TABLE = graphql(`
  query SearchTable($text: String!, $types: [SearchType!]) {
    search(text: $text, types: $types) {
      nodes {
        matchedName
        reason
        score
        node {
          __typename
          ... on Person { slug name }
          ... on Country { code name }
          ... on Organization { slug name }
          ... on Meeting { slug name date { edtf } }
          ... on Topic { slug name }
          ... on Article { slug title url }
        }
      }
    }
  }
`);

const TYPES = [
  "PERSON",
  "COUNTRY",
  "ORGANIZATION",
  "MEETING",
  "TOPIC",
  "ARTICLE",
] as const satisfies readonly SearchType[];

/** All that a text may mean, or what of it is of one sort, the best first, and why each was found. */
export function Search() {
  const { query } = useLocation();
  const text = query.q?.trim() ?? "";
  if (text === "") {
    return (
      <Page title="Search">
        <Empty>Write a name or a word above.</Empty>
      </Page>
    );
  }
  const type = TYPES.find((each) => each === query.type);
  const types = type ? [type] : null;
  return (
    <Page title={`Search: ${text}`}>
      <nav class="actions" aria-label="What to find">
        {[undefined, ...TYPES].map((each) => (
          <a
            key={each ?? "ALL"}
            href={searchAddress(text, each)}
            aria-current={each === type ? "true" : undefined}
          >
            {capitalized(words(each ?? "everything"))}
          </a>
        ))}
      </nav>
      <Actions document={SEARCH} variables={{ text, types }}>
        <TableButton document={SEARCH_TABLE} variables={{ text, types }} name="search" />
      </Actions>
      <Results text={text} types={types} />
    </Page>
  );
}

function Results({ text, types }: { text: string; types: SearchType[] | null }) {
  const { items, totalCount, hasMore, isLoading, error, more } = usePages(
    SEARCH,
    (after) => ({ text, types, after }),
    ({ search }) => search,
  );
  if (error && items.length === 0) return <Failure answer={{ error, retry: more }} />;
  if (totalCount === undefined) return <Loading />;
  if (totalCount === 0) {
    return <Empty>Nothing is known by this name, and no article has these words.</Empty>;
  }
  return (
    <>
      <p class="count" role="status">
        {counted(totalCount, "result")}
        {items.length < totalCount && `, ${items.length} of them shown`}
      </p>
      <ol class="found">
        {items.map(({ id, node, matchedName, reason, snippet }) => (
          <li key={id}>
            <a href={addressOfFound(node)}>{titleOf(node)}</a>{" "}
            <small>
              {node.__typename.toLowerCase()}
              {matchedName !== titleOf(node) && ` · found by “${matchedName}”`} · {words(reason)}
            </small>
            {snippet && <Snippet html={snippet} />}
          </li>
        ))}
      </ol>
      {error && <Failure answer={{ error, retry: more }} />}
      {hasMore && (
        <button type="button" disabled={isLoading} onClick={more}>
          {isLoading ? "Loading…" : "More results"}
        </button>
      )}
    </>
  );
}
