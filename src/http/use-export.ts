import { performance } from "node:perf_hooks";
import type { GraphQLError } from "graphql";
import type { FetchAPI, Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { answerErrors } from "./answer-errors.ts";
import { answerJson } from "./answer-json.ts";
import { answerStream } from "./answer-stream.ts";
import { ApiRefusal, apiOf, type Yoga } from "./export/api.ts";
import { entitiesFtm } from "./export/entities-ftm.ts";
import type { ExportFile } from "./export/export-file.ts";
import { meetingsCsv } from "./export/meetings-csv.ts";
import { networkGexf, networkGraphml } from "./export/network.ts";
import { variablesFrom } from "./export/parameters.ts";
import { type Masks, maskError } from "./mask-error.ts";
import { requestIdOf } from "./use-request-id.ts";

const PREFIX = "/export/";

const FILES: ReadonlyMap<string, ExportFile> = new Map([
  ["meetings.csv", meetingsCsv],
  ["network.gexf", networkGexf],
  ["network.graphml", networkGraphml],
  ["entities.ftm.json", entitiesFtm],
]);

/** `GET /export/…`: files for other tools, each a stored query whose answer is written as that tool reads it. */
export function useExport(masks: Masks): Plugin {
  const { logger } = masks;
  let yoga: Yoga | undefined;
  return {
    onYogaInit(payload) {
      yoga = payload.yoga;
    },
    async onRequest({ request, url, fetchAPI, serverContext, endResponse }) {
      if (!url.pathname.startsWith(PREFIX)) return;
      const name = url.pathname.slice(PREFIX.length);
      const file = FILES.get(name);
      if (!file || !yoga) {
        const message = `There is no such file. There are ${[...FILES.keys()].join(", ")}.`;
        return endResponse(answerJson(fetchAPI, 404, { message }));
      }
      if (request.method !== "GET" && request.method !== "HEAD") {
        return endResponse(refuseMethod(fetchAPI));
      }
      try {
        const api = apiOf(yoga, request, serverContext, masks);
        const chunks = await file.open(api, variablesFrom(url.searchParams, file.parameters));
        const headers = {
          "content-type": file.contentType,
          "content-disposition": `attachment; filename="${name}"`,
        };
        if (request.method === "HEAD") {
          return endResponse(new fetchAPI.Response(null, { headers }));
        }
        const requestId = requestIdOf(request);
        const streamed = { headers, serverContext };
        endResponse(
          answerStream(fetchAPI, {
            ...streamed,
            chunks: logged(chunks, logger, { requestId, export: name }),
            onFailure: (err) => logger.error({ requestId, export: name, err }, "export broke off"),
          }),
        );
      } catch (error) {
        endResponse(answerErrors(fetchAPI, errorsOf(error, request, masks)));
      }
    },
  };
}

function errorsOf(
  error: unknown,
  request: Request,
  { logger, suggestions }: Masks,
): readonly GraphQLError[] {
  if (error instanceof ApiRefusal) return error.errors;
  const { shown, fault } = maskError(error, suggestions);
  if (fault !== undefined) {
    logger.error({ requestId: requestIdOf(request), err: fault }, "export failed");
  }
  return [shown];
}

function refuseMethod(fetchAPI: FetchAPI): Response {
  const response = answerJson(fetchAPI, 405, { message: "Files are read with GET." });
  response.headers.set("allow", "GET, HEAD");
  return response;
}

/** The same chunks, and a line in the log when the last one is sent or the client is gone. */
async function* logged(chunks: AsyncGenerator<string>, logger: Logger, line: object) {
  const startedAt = performance.now();
  let complete = false;
  try {
    yield* chunks;
    complete = true;
  } finally {
    logger.info({ ...line, ms: Math.round(performance.now() - startedAt), complete }, "export");
  }
}
