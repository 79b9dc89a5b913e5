import type { GraphQLParams, Plugin } from "graphql-yoga";
import { forbidden, notRegistered } from "../errors.ts";
import { isFields } from "../lib/flatten.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

/** GraphQL over HTTP has `documentId`, which Yoga does not know. */
type Params = GraphQLParams & { documentId?: unknown };

/** Answers registered operations only, by id or by their very text; others are not even parsed. */
export function useTrustedDocuments(documents: TrustedDocuments): Plugin {
  return {
    onParams({ request, params, setParams }) {
      const { documentId, ...others }: Params = params;
      const { query, extensions } = others;
      if (query !== undefined && !documents.has(query)) {
        throw forbidden(
          "Only registered operations are answered here: send the id of one as documentId.",
        );
      }
      const id = documentId ?? addressedId(request) ?? hashIn(extensions);
      if (id === undefined && query !== undefined) return;
      const text = typeof id === "string" ? documents.get(id) : undefined;
      if (text === undefined) {
        throw notRegistered("The documentId of a registered operation was expected.");
      }
      setParams({ ...others, query: text });
    },
  };
}

const addressedId = ({ method, url }: Request) =>
  method === "GET" ? (new URL(url).searchParams.get("documentId") ?? undefined) : undefined;

/** As clients of Apollo send it. */
function hashIn(extensions: GraphQLParams["extensions"]): unknown {
  const persisted: unknown = extensions?.persistedQuery;
  return isFields(persisted) ? persisted.sha256Hash : undefined;
}
