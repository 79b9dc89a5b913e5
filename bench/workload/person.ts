import type pg from "pg";
import { INSTANCES, personId } from "./sample.ts";
import type { Workload } from "./workload.ts";

const DOCUMENT = `query Person($id: ID!) {
  person(by: { id: $id }) {
    slug name description birthDate { edtf }
    names { value language kind }
    tenures(first: 20) { nodes {
      title office startDate { edtf } endDate { edtf }
      country { code name } organization { name acronym }
    } }
    memberships(first: 20) { nodes {
      role startDate { edtf } endDate { edtf }
      organization { name acronym classification country { code name } }
    } }
  }
}`;

const PEER = `query Person($id: UUID!) {
  person: personByRowId(rowId: $id) {
    slug name description birthEdtf
    names: entityNamesByPersonIdList { value language kind }
    tenures: tenuresByPersonIdList(
      first: 20, orderBy: [START_EARLIEST_ASC, START_RANK_ASC, ROW_ID_ASC]
    ) {
      title office startEdtf endEdtf
      country: countryByCountryId { code name }
      organization: organizationByOrganizationId { name acronym }
    }
    memberships: membershipsByMemberPersonIdList(
      first: 20, orderBy: [START_EARLIEST_ASC, START_RANK_ASC, ROW_ID_ASC]
    ) {
      role startEdtf endEdtf
      organization: organizationByOrganizationId {
        name acronym classification country: countryByCountryId { code name }
      }
    }
  }
}`;

/** One person with names, offices and memberships. */
export async function onePerson(pool: pg.Pool): Promise<Workload> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM person ORDER BY md5(id::text) LIMIT $1",
    [INSTANCES],
  );
  return {
    name: "W2",
    title: "one person by id, with names, offices, memberships and what these belong to",
    document: DOCUMENT,
    instances: rows.map(({ id }) => ({ id: personId(id) })),
    tables: { document: PEER, instances: rows },
    levers: null,
  };
}
