import { graphql } from "../../generated/gql.ts";
import type { ArticleShownFragment } from "../../generated/graphql.ts";
import { dateText } from "../lib/partial-date.ts";
import { EntityLink } from "./party.tsx";

graphql(`
  fragment ArticleShown on Article {
    __typename
    slug
    title
    publisher { name }
    published { edtf precision earliest latest approximate }
  }
`);

interface ArticleListProps {
  readonly articles: readonly ArticleShownFragment[];
  readonly totalCount: number;
}

/** Articles by title; how many more there are. */
export const ArticleList = ({ articles, totalCount }: ArticleListProps) => (
  <ul class="plain">
    {articles.map((article) => (
      <li key={article.slug}>
        <EntityLink entity={{ ...article, name: article.title }} />{" "}
        <small>
          {article.publisher.name}
          {article.published && `, ${dateText(article.published)}`}
        </small>
      </li>
    ))}
    {totalCount > articles.length && <li>and {totalCount - articles.length} more</li>}
  </ul>
);
