import { askBy, edtf, keyOf, variable } from "./ask.ts";

type Coded = [code: string, name: string] | null;

type TenureRow = [
  title: string,
  office: string,
  start: string | null,
  end: string | null,
  country: Coded,
  organization: [name: string, acronym: string | null] | null,
];

type MembershipRow = [
  role: string,
  start: string | null,
  end: string | null,
  name: string,
  acronym: string | null,
  classification: string,
  country: Coded,
];

type PersonRow = [
  slug: string,
  name: string,
  description: string | null,
  birth: string | null,
  names: [value: string, language: string | null, kind: string][] | null,
  tenures: TenureRow[] | null,
  memberships: MembershipRow[] | null,
];

const coded = (row: Coded) => (row === null ? null : { code: row[0], name: row[1] });

/** One person with names, offices and memberships. */
export const person = askBy<PersonRow>({
  name: "person",
  text: `SELECT json_build_array(p.slug, p.name, p.description, p.birth_edtf,
    (SELECT json_agg(json_build_array(n.value, n.language, n.kind) ORDER BY n.kind, n.value, n.id)
     FROM entity_name n WHERE n.person_id = p.id),
    (SELECT json_agg(json_build_array(t.title, t.office, t.start_edtf, t.end_edtf,
       (SELECT json_build_array(c.code, c.name) FROM country c WHERE c.id = t.country_id),
       (SELECT json_build_array(o.name, o.acronym) FROM organization o WHERE o.id = t.organization_id)
     ) ORDER BY t.start_earliest, t.start_rank, t.id)
     FROM (
       SELECT * FROM tenure WHERE person_id = p.id
       ORDER BY start_earliest, start_rank, id LIMIT 20
     ) AS t),
    (SELECT json_agg(json_build_array(s.role, s.start_edtf, s.end_edtf,
       o.name, o.acronym, o.classification,
       (SELECT json_build_array(c.code, c.name) FROM country c WHERE c.id = o.country_id)
     ) ORDER BY s.start_earliest, s.start_rank, s.id)
     FROM (
       SELECT * FROM membership WHERE member_person_id = p.id
       ORDER BY start_earliest, start_rank, id LIMIT 20
     ) AS s JOIN organization o ON o.id = s.organization_id))
    FROM person p WHERE p.id = $1`,
  values: (variables) => [keyOf(variable(variables, "id"))],
  data: ([slug, name, description, birth, names, tenures, memberships]) => ({
    person: {
      slug,
      name,
      description,
      birthDate: edtf(birth),
      names: (names ?? []).map(([value, language, kind]) => ({ value, language, kind })),
      tenures: {
        nodes: (tenures ?? []).map(([title, office, start, end, country, organization]) => ({
          title,
          office,
          startDate: edtf(start),
          endDate: edtf(end),
          country: coded(country),
          organization:
            organization === null ? null : { name: organization[0], acronym: organization[1] },
        })),
      },
      memberships: {
        nodes: (memberships ?? []).map((row) => ({
          role: row[0],
          startDate: edtf(row[1]),
          endDate: edtf(row[2]),
          organization: {
            name: row[3],
            acronym: row[4],
            classification: row[5],
            country: coded(row[6]),
          },
        })),
      },
    },
  }),
});
