import { createParleyClient } from "../../client/parley-client.ts";
import { idOf, type TypedDocument, textOf } from "../../client/typed-document.ts";

const { dataset } = document.documentElement;

/** Whether this server has a playground: it says so in the page. */
export const hasPlayground = dataset.playground !== "off";

const url = "/graphql";

/** Whether operations go by their ids: a server with TRUSTED_DOCUMENTS knows these, too. */
const byId = dataset.trusted === "on";

/** The API that every visitor of this page can use, too. */
export const api = createParleyClient({ url, attempts: 3, byId });

/** The whole list that a document asks for, as a table; fails with what the server says is wrong. */
export async function tableOf<Variables>(
  document: TypedDocument<unknown, Variables>,
  variables: Variables,
): Promise<Blob> {
  const asked = byId ? { documentId: idOf(document) } : { query: textOf(document) };
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/csv" },
    body: JSON.stringify({ ...asked, variables }),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.blob();
}
