import { randomUUID } from "node:crypto";
import type { Database } from "../../src/database/client.ts";
import { carriedOf, dated, ended, put } from "./put.ts";

/** From when to when something holds, and what else is not as usual. */
export interface TermValues {
  start: string | null;
  end: string | null;
  office?: string;
  acting?: boolean;
  origin?: string;
}

/** Makes records of which the tests say only what matters to them. */
export function recordMaker(database: () => Database) {
  const name = () => `test ${randomUUID()}`;
  return {
    body: (founded: string | null, dissolved: string | null) =>
      put(database(), "organization", {
        ...{ slug: name(), predecessor_id: null },
        ...dated("founded", founded),
        ...dated("dissolved", dissolved),
      }),
    person: (birth: string | null = null, death: string | null = null) =>
      put(database(), "person", {
        slug: name(),
        ...dated("birth", birth),
        ...dated("death", death),
      }),
    tenure: (person_id: string, party: object, { start, end, ...rest }: TermValues) =>
      put(database(), "tenure", {
        ...{ person_id, country_id: null, organization_id: null, office: "HEAD_OF_STATE" },
        ...{ acting: false, origin: "REFERENCE" },
        ...dated("start", start),
        ...ended(end),
        ...rest,
        ...party,
      }),
    meeting: (date: string, values: object = {}) =>
      put(database(), "meeting", {
        ...{ slug: name(), status: "HELD", format: "IN_PERSON", kind: "TALKS", parent_id: null },
        ...{ country_id: null, has_conflict: false },
        ...dated("date", date),
        ...values,
      }),
    participation: async (meeting_id: string, person_id: string, values: object = {}) =>
      put(database(), "participation", {
        ...(await carriedOf(database(), meeting_id)),
        ...{ meeting_id, person_id, country_id: null, organization_id: null, capacity_id: null },
        ...{ attendance: "ATTENDED" },
        ...values,
      }),
  };
}
