import { createParleyClient } from "../../client/parley-client.ts";

const { dataset } = document.documentElement;

/** Whether this server has a playground: it says so in the page. */
export const hasPlayground = dataset.playground !== "off";

/** The API that every visitor of this page can use, too. */
export const api = createParleyClient({
  url: "/graphql",
  attempts: 3,
  byId: dataset.trusted === "on", // a server with TRUSTED_DOCUMENTS knows these, too
});
