import type { Variables } from "../workload/workload.ts";

/** The body of a request. */
export function bodyOf(document: string, variables: Variables): string {
  const operationName = /query (\w+)/.exec(document)?.[1];
  return JSON.stringify({ query: document, operationName, variables });
}

/** The `data` of an answer; fails on errors of any kind. */
export async function ask(address: string, body: string): Promise<object> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body,
  });
  const text = await response.text();
  const answer: unknown = response.ok ? JSON.parse(text) : undefined;
  if (isAnswer(answer)) return answer.data;
  throw new Error(`${address} answered ${response.status} ${text.slice(0, 500)} to ${body}`);
}

function isAnswer(answer: unknown): answer is { data: object } {
  return (
    typeof answer === "object" &&
    answer !== null &&
    !("errors" in answer) &&
    "data" in answer &&
    typeof answer.data === "object" &&
    answer.data !== null
  );
}
