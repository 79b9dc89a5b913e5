import { graphql } from "../../generated/gql.ts";
import { counted } from "../lib/words.ts";
import { useAnswer } from "../use-answer.ts";

const DATASET = graphql(`
  query ExplorerDataset {
    dataset { version licence counts { meetings people countries organizations articles evidence } }
  }
`);

export function Footer() {
  const { data } = useAnswer(DATASET, {});
  const { counts, licence, version } = data?.dataset ?? {};
  return (
    <footer class="bottom">
      {counts && (
        <p>
          {counted(counts.meetings, "meeting")} of {counted(counts.people, "person", "people")},{" "}
          {counted(counts.countries, "country", "countries")} and{" "}
          {counted(counts.organizations, "organization")} in {counted(counts.articles, "article")},
          with {counted(counts.evidence, "sentence")} as evidence.
        </p>
      )}
      {licence && (
        <p>
          {licence} Version {version?.slice(0, 12)}.
        </p>
      )}
    </footer>
  );
}
