import { parse } from "graphql";
import { csv } from "../tabular/table-format.ts";
import type { ExportFile } from "./export-file.ts";

const MEETINGS = parse(`
  query MeetingsFile($between: [String!], $where: MeetingFilter, $status: [MeetingStatus!]) {
    meetings(between: $between, where: $where, status: $status) {
      nodes {
        id slug name
        date { edtf precision earliest latest }
        status setting format kind
        place { name latitude longitude }
        venue
        country { code name }
        participants(first: 100) { totalCount nodes { person { name } } }
        attendance: participants(first: 100) { nodes { attendance } }
        parties: delegations { party { ... on Country { name } ... on Organization { name } } }
        topics { name }
        articleCount publisherCount
        parent { slug }
      }
    }
  }`);

/** One row a meeting. */
export const meetingsCsv: ExportFile = {
  contentType: csv.contentType,
  parameters: ["between", "status", "from", "to", "match", "where"],
  open: async (api, variables) => csv.write(await api.open(MEETINGS, variables)),
};
