import { useLocation } from "preact-iso";
import { graphql } from "../../generated/gql.ts";
import { counted, words } from "../lib/words.ts";
import { addressOfFound, titleOf } from "../part/choices.ts";
import { Page } from "../part/page.tsx";
import { Snippet } from "../part/snippet.tsx";
import { Answered, Empty } from "../part/status.tsx";
import { useAnswer } from "../use-answer.ts";

const SEARCH = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 50) { totalCount nodes { ...Found reason snippet } }
  }
`);

/** All that a text may mean, the best first, and why each was found. */
export function Search() {
  const text = useLocation().query.q?.trim() ?? "";
  const answer = useAnswer(SEARCH, text === "" ? undefined : { text });
  if (text === "")
    return (
      <Page title="Search">
        <Empty>Write a name or a word above.</Empty>
      </Page>
    );
  return (
    <Page title={`Search: ${text}`}>
      <Answered answer={answer}>
        {({ search: { nodes, totalCount } }) =>
          nodes.length === 0 ? (
            <Empty>Nothing is known by this name, and no article has these words.</Empty>
          ) : (
            <>
              <p class="count" role="status">
                {counted(totalCount, "result")}
              </p>
              <ol class="found">
                {nodes.map(({ id, node, matchedName, reason, snippet }) => (
                  <li key={id}>
                    <a href={addressOfFound(node)}>{titleOf(node)}</a>{" "}
                    <small>
                      {node.__typename.toLowerCase()}
                      {matchedName !== titleOf(node) && ` · found by “${matchedName}”`} ·{" "}
                      {words(reason)}
                    </small>
                    {snippet && <Snippet html={snippet} />}
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
