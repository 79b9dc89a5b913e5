import type { ComponentChildren } from "preact";
import type { Answer } from "../use-answer.ts";
import { Page } from "./page.tsx";

/** While something is asked. Screen readers are told, too. */
export const Loading = () => (
  <p class="loading" role="status">
    Loading…
  </p>
);

/** When there is nothing to show, and what to try. */
export const Empty = ({ children }: { children: ComponentChildren }) => (
  <p class="empty">{children}</p>
);

interface FailureProps {
  readonly answer: Pick<Answer<unknown>, "error" | "retry">;
  /** Where an alternative of the server leads, by its id. */
  readonly alternativeAddress?: ((id: string) => string) | undefined;
}

/** What went wrong, what the server offers instead, and a way to try again. */
export function Failure({ answer: { error, retry }, alternativeAddress }: FailureProps) {
  if (!error) return null;
  const isName = error.code === "AMBIGUOUS_NAME" || error.code === "NAME_NOT_FOUND";
  return (
    <div class="failure" role="alert">
      <p>{error.message}</p>
      {isName && alternativeAddress && error.alternatives.length > 0 && (
        <ul>
          {error.alternatives.map(({ id, name, type }) => (
            <li key={id}>
              <a href={alternativeAddress(id)}>{name}</a> <small>{type.toLowerCase()}</small>
            </li>
          ))}
        </ul>
      )}
      {!isName && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  readonly alternativeAddress?: ((id: string) => string) | undefined;
  /** The heading of a page that has none of its own without data. */
  readonly title?: string | undefined;
  readonly children: (data: Data) => ComponentChildren;
}

/** What an answer gives; while it is awaited or when it fails, that. */
export function Answered<Data>(props: AnsweredProps<Data>) {
  const { answer, alternativeAddress, title, children } = props;
  const { data, error, isStale } = answer;
  if (error) {
    const failure = <Failure answer={answer} alternativeAddress={alternativeAddress} />;
    return title ? <Page title={title}>{failure}</Page> : failure;
  }
  if (data === undefined) return <Loading />;
  return <div aria-busy={isStale}>{children(data)}</div>;
}
