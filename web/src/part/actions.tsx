import type { ComponentChildren } from "preact";
import { type TypedDocument, textOf } from "../../../client/typed-document.ts";
import { exportAddress, playgroundAddress } from "../address.ts";
import { hasPlayground } from "../api.ts";

interface ActionsProps {
  /** The question that the view asks, with its variables. */
  readonly document: TypedDocument<unknown, never>;
  readonly variables: object;
  /** Parameters of the file that has the same meetings. */
  readonly csv?: readonly (readonly [string, string])[] | undefined;
  readonly gexf?: readonly (readonly [string, string])[] | undefined;
  /** Other ways to take the data along. */
  readonly children?: ComponentChildren;
}

/** What one can take along from a view: its question and its data. */
export function Actions({ document, variables, csv, gexf, children }: ActionsProps) {
  const text = outdented(textOf(document));
  return (
    <div class="actions">
      {hasPlayground ? (
        <a href={playgroundAddress(text, variables)}>Show the query</a>
      ) : (
        <details>
          <summary>Show the query</summary>
          <pre>{text}</pre>
          <pre>{JSON.stringify(variables, null, 2)}</pre>
        </details>
      )}
      {csv && (
        <a href={exportAddress("meetings.csv", csv)} download>
          Download CSV
        </a>
      )}
      {gexf && (
        <a href={exportAddress("network.gexf", gexf)} download>
          Download GEXF
        </a>
      )}
      {children}
    </div>
  );
}

/** Without the indentation that it has in the source. */
function outdented(text: string): string {
  const lines = text.trim().split("\n");
  const depths = lines
    .slice(1)
    .filter(Boolean)
    .map((line) => line.search(/\S/));
  const depth = Math.min(...depths, 40);
  return lines.map((line, index) => (index === 0 ? line : line.slice(depth))).join("\n");
}
