/** What bash reads as just this text, whatever stands in it. */
export const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The command for bash that asks what a tab of the playground asks. Throws with what is wrong when
 * variables or headers are nothing that could be sent.
 *
 * @param {{
 *   address: string, query: string, variables: string, headers: string, operationName?: string | null
 * }} tab the texts as they stand in the editors
 */
export function curlCommand({ address, query, variables, headers, operationName }) {
  const body = {
    query,
    ...(operationName ? { operationName } : {}),
    variables: objectIn("variables", variables),
  };
  const parts = [
    `curl ${quoted(address)}`,
    ...headersIn(headers).map((header) => `-H ${quoted(header)}`),
    `--data-raw ${quoted(JSON.stringify(body))}`,
  ];
  return parts.join(" \\\n  ");
}

function headersIn(text) {
  const given = objectIn("headers", text) ?? {};
  try {
    const headers = new Headers(given);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    // Of a name with nothing behind its colon curl thinks that the header is not wanted.
    return [...headers].map(([name, value]) => (value ? `${name}: ${value}` : `${name};`));
  } catch {
    throw new TypeError("one of the headers cannot be sent");
  }
}

const COMMENTS = /("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g;
const LAST_COMMAS = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g;

/** The object that an editor holds; as GraphiQL reads it, with comments and one comma too many. */
function objectIn(name, text) {
  const json = text.replace(COMMENTS, "$1").replace(LAST_COMMAS, "$1").trim();
  if (json === "") return undefined;
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TypeError(`the ${name} are not JSON`);
  }
  if (typeof value === "object" && !Array.isArray(value)) return value ?? undefined;
  throw new TypeError(`the ${name} are not an object`);
}
