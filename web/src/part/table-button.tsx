import { useState } from "preact/hooks";
import type { TypedDocument } from "../../../client/typed-document.ts";
import { tableOf } from "../api.ts";

interface TableButtonProps<Variables> {
  /** A question over one list. */
  readonly document: TypedDocument<unknown, Variables>;
  readonly variables: Variables;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves a whole list, as the API gives it as a table. */
export function TableButton<Variables>({ document, variables, name }: TableButtonProps<Variables>) {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const save = async () => {
    setState("busy");
    try {
      download(await tableOf(document, variables), `${name}.csv`);
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button type="button" class="link" disabled={state === "busy"} onClick={save}>
        Download CSV
      </button>
      {state === "failed" && <span role="alert">It failed: try again later.</span>}
    </>
  );
}

function download(table: Blob, name: string): void {
  const address = URL.createObjectURL(table);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
