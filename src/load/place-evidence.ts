import type { Stance } from "../generated/prisma/client.ts";
import type { AssertedField } from "../lib/conflict.ts";
import type { Span } from "../lib/sentence.ts";
import { uuidV5 } from "../lib/uuid.ts";
import type { Batches } from "./rows.ts";

/** Who found the evidence of the seed files. */
const EXTRACTOR = "seed";

/** The one fact that a piece of evidence is for. */
export interface FactKey {
  column: "meetingId" | "tenureId" | "membershipId" | "quoteId" | "agreementId";
  id: string;
}

/** What one report in an article gives for a fact. */
export interface Testimony {
  spans: readonly Span[];
  stance: Stance;
  /** Kept beside the first of the sentences. */
  assertions: readonly { field: AssertedField; value: string }[];
}

/** Where the sentences stand. */
interface EvidenceText {
  id: string;
  text: string;
}

/** Places the evidence that an article has for a fact: its reports one after another. */
export function placeEvidence(
  batches: Batches,
  { id: articleId, text }: EvidenceText,
  fact: FactKey,
  testimonies: readonly Testimony[],
): void {
  let ordinal = 0;
  for (const { spans, stance, assertions } of testimonies) {
    for (const [index, { start, end }] of spans.entries()) {
      ordinal += 1;
      const id = uuidV5("evidence", `${fact.id} ${articleId} ${ordinal}`);
      batches.place("evidence", {
        id,
        startOffset: start,
        endOffset: end,
        sentence: text.slice(start, end),
        stance,
        confidence: 1,
        extractor: EXTRACTOR,
        ordinal,
        articleId,
        meetingId: null,
        tenureId: null,
        membershipId: null,
        quoteId: null,
        agreementId: null,
        [fact.column]: fact.id,
      });
      for (const { field, value } of index === 0 ? assertions : []) {
        batches.place("assertion", {
          id: uuidV5("assertion", `${id} ${field}`),
          evidenceId: id,
          field,
          value,
        });
      }
    }
  }
}
