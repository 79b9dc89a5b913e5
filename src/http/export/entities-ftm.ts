import { z } from "zod";
import type { Fields } from "../../lib/flatten.ts";
import type { FtmEntity } from "../../lib/ftm.ts";
import { type OpenQuery, pagesOf } from "../tabular/pages.ts";
import type { Api } from "./api.ts";
import type { ExportFile } from "./export-file.ts";
import * as make from "./ftm/entities.ts";
import { operation } from "./ftm/operations.ts";
import * as records from "./ftm/records.ts";
import { References } from "./ftm/references.ts";

/**
 * Entities of FollowTheMoney, one a line. Without parameters all of them; with some, the meetings
 * that they choose and whatever these refer to, directly or through others.
 */
export const entitiesFtm: ExportFile = {
  contentType: "application/x-ndjson; charset=utf-8",
  parameters: ["between", "status", "from", "to", "match", "where"],
  async open(api, variables) {
    const meetings = await api.open(operation("Meetings"), variables);
    return write(api, meetings, Object.keys(variables).length > 0);
  },
};

const SECTIONS = ["People", "Countries", "Organizations", "Articles"];

async function* write(api: Api, meetings: OpenQuery, isSelection: boolean) {
  const references = new References();
  // Offices are few, and many hold the same one.
  const positions = new Set<string>();
  const lines = (entities: readonly FtmEntity[]) => {
    if (isSelection) references.note(entities);
    return entities
      .filter(({ id, schema }) => {
        const isKnown = positions.has(id);
        if (schema === "Position") positions.add(id);
        return !isKnown;
      })
      .map((entity) => `${JSON.stringify(entity)}\n`)
      .join("");
  };
  for await (const rows of pagesOf(meetings)) {
    yield lines(await entitiesOf(rows, (row) => ofMeeting(api, row)));
  }
  if (isSelection) {
    for (let ids = references.take(); ids.length > 0; ids = references.take()) {
      const { nodes } = await api.ask(operation("Records"), { ids });
      yield lines(await entitiesOf(nodeList.parse(nodes), (node) => ofRecord(api, node)));
    }
    return;
  }
  for (const section of SECTIONS) {
    for await (const rows of pagesOf(await api.open(operation(section), {}))) {
      yield lines(await entitiesOf(rows, (row) => ofRecord(api, row)));
    }
  }
}

/** A record may be gone since it was referred to. */
const nodeList = z
  .array(z.looseObject({ __typename: z.string() }).nullable())
  .transform((nodes) => nodes.filter((node) => node !== null));

async function entitiesOf(
  rows: readonly Fields[],
  read: (row: Fields) => Promise<FtmEntity[]>,
): Promise<FtmEntity[]> {
  const entities: FtmEntity[] = [];
  // One by one: a record with more than a page of something asks again.
  for (const row of rows) entities.push(...(await read(row)));
  return entities;
}

async function ofMeeting(api: Api, row: Fields): Promise<FtmEntity[]> {
  const meeting = records.meeting.parse(row);
  const { id } = meeting;
  const participants = await whole(
    api,
    "MoreParticipants",
    id,
    meeting.participants,
    records.participant,
  );
  const evidence = await whole(api, "MoreEvidence", id, meeting.evidence, records.evidence);
  return [
    make.meetingEntity(meeting, participants),
    ...evidence.map((each) => make.evidenceEntity(meeting, each)),
  ];
}

async function ofRecord(api: Api, row: Fields): Promise<FtmEntity[]> {
  switch (row.__typename) {
    case "Person": {
      const person = records.person.parse(row);
      const tenures = await whole(api, "MoreTenures", person.id, person.tenures, records.tenure);
      return [
        make.personEntity(person, tenures),
        ...tenures.flatMap((tenure) => make.tenureEntities(person, tenure)),
        ...(await membershipsOf(api, person)),
      ];
    }
    case "Country": {
      const country = records.country.parse(row);
      return [make.countryEntity(country), ...(await membershipsOf(api, country))];
    }
    case "Organization": {
      const organization = records.organization.parse(row);
      return [make.organizationEntity(organization), ...(await membershipsOf(api, organization))];
    }
    default:
      return [make.articleEntity(records.article.parse(row))];
  }
}

async function membershipsOf(
  api: Api,
  member: records.Person | records.Country | records.Organization,
): Promise<FtmEntity[]> {
  const { id, memberships } = member;
  const all = await whole(api, "MoreMemberships", id, memberships, records.membership);
  return all.map((membership) => make.membershipEntity(member, membership));
}

interface Page<Item> {
  readonly nodes: Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list of a record of which the first page came with the record. */
async function whole<Item>(
  api: Api,
  name: string,
  id: string,
  first: Page<Item>,
  item: z.ZodType<Item>,
): Promise<Item[]> {
  const answer = z.object({ node: z.object({ list: records.page(item) }) });
  const items = [...first.nodes];
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const { node } = answer.parse(
      await api.ask(operation(name), { id, after: pageInfo.endCursor }),
    );
    items.push(...node.list.nodes);
    pageInfo = node.list.pageInfo;
  }
  return items;
}
