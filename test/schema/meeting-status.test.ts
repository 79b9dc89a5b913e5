import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../src/schema/index.ts";
import { connectionFields } from "../support/connection-fields.ts";
import { allMeetings } from "../support/meeting-oracle.ts";
import { onSeededDatabase } from "../support/query.ts";

const asking = onSeededDatabase();

describe("the status of meetings", () => {
  it("is HELD unless told otherwise, and the default stands in the schema for every list", () => {
    const lists = connectionFields
      .filter(({ itemType }) => itemType === "Meeting")
      .map(({ field }) => (field.startsWith("Pair.") ? "Query.pair" : field)); // its lists share one
    for (const field of [...lists, "Query.meetingStats"]) {
      const [owner = "", name = ""] = field.split(".");
      const type = schema.getType(owner);
      const args = isObjectType(type) ? type.getFields()[name]?.args : [];
      const status = args?.find((arg) => arg.name === "status");
      expect(status, field).toMatchObject({ defaultValue: ["HELD"] });
      expect(String(status?.type)).toBe("[MeetingStatus!]!");
    }
  });

  it("limits lists and counts alike", async () => {
    const meetings = await allMeetings(asking);
    const answer = await asking.ask<Record<string, { totalCount: number }>>(`{
      byDefault: meetings { totalCount }
      HELD: meetings(status: [HELD]) { totalCount }
      SCHEDULED: meetings(status: [SCHEDULED]) { totalCount }
      both: meetings(status: [HELD, SCHEDULED, HELD]) { totalCount }
      none: meetings(status: []) { totalCount }
    }`);
    const count = (...status: string[]) =>
      meetings.filter((each) => status.includes(each.status)).length;
    expect(answer).toEqual({
      byDefault: { totalCount: count("HELD") },
      HELD: { totalCount: count("HELD") },
      SCHEDULED: { totalCount: count("SCHEDULED") },
      both: { totalCount: count("HELD", "SCHEDULED") },
      none: { totalCount: 0 },
    });
  });
});
