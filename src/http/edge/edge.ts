/**
 * Answers plain questions where they arrive: from the cache, or by the reader, whose JSON goes out as
 * it is. A request becomes Yoga's as soon as it is anything else. Only what succeeds is answered
 * here, and to the byte as Yoga would.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getOperationAST } from "graphql";
import { type Context, workOf } from "../../context.ts";
import type { Cost, OperationCosts } from "../../limits/operation-costs.ts";
import type { Reader } from "../../read/reader.ts";
import type { AnswerPath, OnOperation } from "../operation.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { BodyListener, JsonBody } from "../request-body.ts";
import { leaveToYoga, watchClient } from "../request-contexts.ts";
import type { TrustedDocuments } from "../trusted-documents.ts";
import { harmlessId, REQUEST_ID } from "../use-request-id.ts";
import { type Answer, type AnswerCache, sendAnswer } from "./answer-cache.ts";
import {
  type EdgeRequest,
  edgeRequestOf,
  type Question,
  questionAt,
  questionOf,
} from "./edge-request.ts";
import type { KnownDocuments } from "./known-documents.ts";

/** What the edge needs of the server. */
export interface EdgeParts {
  readonly reader: Reader | undefined;
  readonly documents: KnownDocuments;
  readonly costs: OperationCosts;
  readonly rate: RateLimit | undefined;
  readonly cache: AnswerCache | undefined;
  readonly makeContext: (requestId: string) => Context;
  readonly onOperation: OnOperation;
  /** The only operations that are answered, if not all are. */
  readonly trusted: TrustedDocuments | undefined;
}

/** What answers the requests of a server: the edge, and Yoga behind it. */
export function createEdge(parts: EdgeParts, yoga: RequestListener): BodyListener {
  return (request, response, body) => {
    const edge = edgeRequestOf(request);
    const asked = edge && askedIn(edge, request, body, parts.trusted);
    if (!asked) return yoga(request, response);
    answer(parts, edge, asked, request, response)
      .then((isAnswered) => {
        if (!isAnswered && !response.destroyed) yoga(request, response);
      })
      // The client went away before it had the answer.
      .catch(() => response.destroy());
  };
}

/** A question, and the text in which it came. */
interface Asked {
  readonly text: string;
  readonly question: Question;
}

function askedIn(
  { method }: EdgeRequest,
  { url = "" }: IncomingMessage,
  body: JsonBody | undefined,
  trusted: TrustedDocuments | undefined,
): Asked | undefined {
  const question =
    method === "GET" ? questionAt(url, trusted) : body && questionOf(body.value, trusted);
  return question && { question, text: method === "GET" ? url : (body?.text ?? "") };
}

async function answer(
  { reader, documents, costs, rate, cache, makeContext, onOperation }: EdgeParts,
  edge: EdgeRequest,
  { text, question }: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const startedAt = performance.now();
  const document = documents.valid(question.query);
  const requestId = harmlessId(request.headers[REQUEST_ID]);
  const place = cache?.placeOf(edge, text);
  let found: Answer | undefined = place && cache?.find(place);
  let path: AnswerPath = "cache";
  let cost: Cost | undefined;
  if (!found) {
    path = "compiled";
    const asked = document && { ...question, document };
    cost = asked && costs.within(asked);
    const context = cost && reader && makeContext(requestId);
    if (context) watchClient(request, response, context);
    const frame = ['{"data":', `,"extensions":{"cost":${JSON.stringify(cost)}}}`] as const;
    const body = context && asked && (await reader.read(asked, context, frame));
    if (!context || body === undefined) {
      leaveToYoga(request, response, context);
      if (place) cache?.expect(request, place);
      return false;
    }
    workOf(context).end();
    if (rate) await rate.charge(request, cost?.requested ?? 0);
    found = place && cache ? cache.keep(place, body) : { body: quickest(body) };
  }
  const headers = { "Content-Type": edge.answerType, [REQUEST_ID]: requestId };
  sendAnswer(request, response, headers, found);
  const name = document && getOperationAST(document, question.operationName)?.name?.value;
  const ms = performance.now() - startedAt;
  onOperation({ requestId, name, type: "query", path, ms, codes: [], cost: cost?.requested });
  return true;
}

/** In bytes: so much Node sends sooner as a text with its headers than as bytes beside them. */
const SHORT = 2_000;

const quickest = (body: Buffer) => (body.length < SHORT ? body.toString() : body);
