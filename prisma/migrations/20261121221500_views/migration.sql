-- Views for analysts who ask in SQL: docs/questions/sql.md shows them. They run with the rights of
-- their owner, so that who may read them need not, and does not, see the tables below. A migration
-- that changes a column they use drops the view first and makes it again, with its comments and grant.

CREATE VIEW "meeting_flat" AS
SELECT
  m.id AS "meeting_id",
  m.slug AS "meeting",
  m.name AS "meeting_name",
  m.date_edtf,
  nullif(m.date_earliest, DATE '0001-01-01') AS "date_earliest",
  nullif(m.date_latest, DATE '9999-12-31') AS "date_latest",
  CASE WHEN extract(year FROM m.date_earliest) = extract(year FROM m.date_latest)
    THEN extract(year FROM m.date_earliest)::int END AS "year",
  m.status::text AS "status",
  m.kind::text AS "kind",
  m.format::text AS "format",
  m.setting::text AS "setting",
  p.slug AS "place",
  p.name AS "place_name",
  p.latitude,
  p.longitude,
  m.venue,
  h.code AS "host_country_code",
  h.name AS "host_country_name",
  (SELECT string_agg(w.name, '; ' ORDER BY r.position, r.id)
    FROM participation r JOIN person w ON w.id = r.person_id WHERE r.meeting_id = m.id AND r.attendance NOT IN ('ABSENT', 'DECLINED')) AS "people",
  (SELECT string_agg(c.code, '; ' ORDER BY c.code)
    FROM delegation d JOIN country c ON c.id = d.country_id WHERE d.meeting_id = m.id) AS "countries",
  (SELECT string_agg(o.name, '; ' ORDER BY o.name)
    FROM delegation d JOIN organization o ON o.id = d.organization_id WHERE d.meeting_id = m.id) AS "organizations",
  (SELECT string_agg(t.name, '; ' ORDER BY mt.position, t.slug)
    FROM meeting_topic mt JOIN topic t ON t.id = mt.topic_id WHERE mt.meeting_id = m.id) AS "topics",
  u.slug AS "parent",
  m.participant_count,
  m.article_count,
  m.publisher_count,
  m.has_conflict
FROM meeting m
  LEFT JOIN place p ON p.id = m.place_id
  LEFT JOIN country h ON h.id = m.country_id
  LEFT JOIN meeting u ON u.id = m.parent_id;

COMMENT ON VIEW "meeting_flat" IS 'One row for each meeting of any status, with where, who, on what and how well it is reported.';
COMMENT ON COLUMN "meeting_flat"."meeting_id" IS 'Primary key of the meeting: joins all views that are about meetings.';
COMMENT ON COLUMN "meeting_flat"."meeting" IS 'Short name of the meeting that never changes, as in the API: meeting(by: {slug: …}).';
COMMENT ON COLUMN "meeting_flat"."meeting_name" IS 'Name of the meeting in a few words.';
COMMENT ON COLUMN "meeting_flat"."date_edtf" IS 'When the meeting took place or was due, as far as it is known, as an EDTF text: 2005-04-08, 2005-04, [2005-04-04..2005-04-08] (one of these days), 2006-04-03/2006-04-05 (it lasted these days).';
COMMENT ON COLUMN "meeting_flat"."date_earliest" IS 'The first day the date can mean; null when it may be as early as one likes.';
COMMENT ON COLUMN "meeting_flat"."date_latest" IS 'The last day the date can mean, the same as date_earliest when the day is known; null when it may be as late as one likes.';
COMMENT ON COLUMN "meeting_flat"."year" IS 'The year, when it is certain; null for a meeting that may have been in one of two years or more.';
COMMENT ON COLUMN "meeting_flat"."status" IS 'What became of the meeting: SCHEDULED, HELD, POSTPONED, CANCELLED or DENIED. Say status = ''HELD'' unless you want plans, too.';
COMMENT ON COLUMN "meeting_flat"."kind" IS 'What sort of occasion: TALKS, SUMMIT, STATE_VISIT, OFFICIAL_VISIT, WORKING_VISIT, INFORMAL, CEREMONY, PHONE_CALL or NEGOTIATION.';
COMMENT ON COLUMN "meeting_flat"."format" IS 'By what means people met: IN_PERSON, PHONE, VIDEO or WRITTEN.';
COMMENT ON COLUMN "meeting_flat"."setting" IS 'Between how many sides: BILATERAL or MULTILATERAL.';
COMMENT ON COLUMN "meeting_flat"."place" IS 'Short name of the city, region or venue; null when no report tells.';
COMMENT ON COLUMN "meeting_flat"."place_name" IS 'Present English name of the place; null when no report tells.';
COMMENT ON COLUMN "meeting_flat"."latitude" IS 'Degrees north of the place, WGS 84; null when not known.';
COMMENT ON COLUMN "meeting_flat"."longitude" IS 'Degrees east of the place, WGS 84; null when not known.';
COMMENT ON COLUMN "meeting_flat"."venue" IS 'Room, building or estate, as reported; null when not known.';
COMMENT ON COLUMN "meeting_flat"."host_country_code" IS 'ISO 3166 two-letter code of the country it took place in; null when no report tells, and for a call.';
COMMENT ON COLUMN "meeting_flat"."host_country_name" IS 'English name of the country it took place in.';
COMMENT ON COLUMN "meeting_flat"."people" IS 'Names of the people who took part, in the order reported, parted by semicolons; null when none is named. participation_flat has a row for each.';
COMMENT ON COLUMN "meeting_flat"."countries" IS 'Two-letter codes of the countries that took part, in alphabetical order, parted by semicolons; null when none did. delegation_flat has a row for each.';
COMMENT ON COLUMN "meeting_flat"."organizations" IS 'Names of the organizations that took part, in alphabetical order, parted by semicolons; null when none did.';
COMMENT ON COLUMN "meeting_flat"."topics" IS 'What it was about, in the order reported, parted by semicolons; null when no report tells.';
COMMENT ON COLUMN "meeting_flat"."parent" IS 'Short name of the tour or summit it was part of; null when it stands alone.';
COMMENT ON COLUMN "meeting_flat"."participant_count" IS 'How many people took part, as far as reports name them.';
COMMENT ON COLUMN "meeting_flat"."article_count" IS 'How many articles report it, whatever they say of it.';
COMMENT ON COLUMN "meeting_flat"."publisher_count" IS 'How many publishers those articles have.';
COMMENT ON COLUMN "meeting_flat"."has_conflict" IS 'Whether its reports disagree on date, place, status or format.';

CREATE VIEW "participation_flat" AS
SELECT
  r.id AS "participation_id",
  m.id AS "meeting_id",
  m.slug AS "meeting",
  m.name AS "meeting_name",
  m.date_edtf,
  nullif(m.date_earliest, DATE '0001-01-01') AS "date_earliest",
  nullif(m.date_latest, DATE '9999-12-31') AS "date_latest",
  CASE WHEN extract(year FROM m.date_earliest) = extract(year FROM m.date_latest)
    THEN extract(year FROM m.date_earliest)::int END AS "year",
  m.status::text AS "status",
  m.kind::text AS "kind",
  m.format::text AS "format",
  w.id AS "person_id",
  w.slug AS "person",
  w.name AS "person_name",
  r.role::text AS "role",
  r.attendance::text AS "attendance",
  r.attendance NOT IN ('ABSENT', 'DECLINED') AS "took_part",
  r.name_as_reported,
  r.title_as_reported,
  CASE WHEN c.id IS NOT NULL THEN 'COUNTRY' WHEN o.id IS NOT NULL THEN 'ORGANIZATION' END AS "party_type",
  coalesce(c.id, o.id) AS "party_id",
  coalesce(c.code, o.slug) AS "party",
  coalesce(c.name, o.name) AS "party_name",
  t.id AS "tenure_id",
  t.title AS "office_title",
  t.office::text AS "office"
FROM participation r
  JOIN meeting m ON m.id = r.meeting_id
  JOIN person w ON w.id = r.person_id
  LEFT JOIN country c ON c.id = r.country_id
  LEFT JOIN organization o ON o.id = r.organization_id
  LEFT JOIN tenure t ON t.id = r.capacity_id;

COMMENT ON VIEW "participation_flat" IS 'One row for each person in each meeting of any status, with for whom and in which office.';
COMMENT ON COLUMN "participation_flat"."participation_id" IS 'Primary key of the participation.';
COMMENT ON COLUMN "participation_flat"."meeting_id" IS 'Primary key of the meeting: joins all views that are about meetings.';
COMMENT ON COLUMN "participation_flat"."meeting" IS 'Short name of the meeting that never changes, as in the API: meeting(by: {slug: …}).';
COMMENT ON COLUMN "participation_flat"."meeting_name" IS 'Name of the meeting in a few words.';
COMMENT ON COLUMN "participation_flat"."date_edtf" IS 'When the meeting took place or was due, as far as it is known, as an EDTF text: 2005-04-08, 2005-04, [2005-04-04..2005-04-08] (one of these days), 2006-04-03/2006-04-05 (it lasted these days).';
COMMENT ON COLUMN "participation_flat"."date_earliest" IS 'The first day the date can mean; null when it may be as early as one likes.';
COMMENT ON COLUMN "participation_flat"."date_latest" IS 'The last day the date can mean, the same as date_earliest when the day is known; null when it may be as late as one likes.';
COMMENT ON COLUMN "participation_flat"."year" IS 'The year, when it is certain; null for a meeting that may have been in one of two years or more.';
COMMENT ON COLUMN "participation_flat"."status" IS 'What became of the meeting: SCHEDULED, HELD, POSTPONED, CANCELLED or DENIED. Say status = ''HELD'' unless you want plans, too.';
COMMENT ON COLUMN "participation_flat"."kind" IS 'What sort of occasion: TALKS, SUMMIT, STATE_VISIT, OFFICIAL_VISIT, WORKING_VISIT, INFORMAL, CEREMONY, PHONE_CALL or NEGOTIATION.';
COMMENT ON COLUMN "participation_flat"."format" IS 'By what means people met: IN_PERSON, PHONE, VIDEO or WRITTEN.';
COMMENT ON COLUMN "participation_flat"."person_id" IS 'Primary key of the person.';
COMMENT ON COLUMN "participation_flat"."person" IS 'Short name of the person that never changes, like vladimir-putin.';
COMMENT ON COLUMN "participation_flat"."person_name" IS 'Name of the person in Latin script.';
COMMENT ON COLUMN "participation_flat"."role" IS 'What the person did there: HOST, VISITOR, PARTICIPANT, CHAIR, MEDIATOR, SPEAKER, OBSERVER or SIGNATORY.';
COMMENT ON COLUMN "participation_flat"."attendance" IS 'Whether the person came: ATTENDED, EXPECTED, INVITED, ABSENT or DECLINED.';
COMMENT ON COLUMN "participation_flat"."took_part" IS 'Whether the person counts as a participant; false for who stayed away or declined. Say took_part to count as the API does.';
COMMENT ON COLUMN "participation_flat"."name_as_reported" IS 'The person''s name as the article wrote it; null when it did not name the person in full.';
COMMENT ON COLUMN "participation_flat"."title_as_reported" IS 'The person''s title as the article wrote it; null when it gave none.';
COMMENT ON COLUMN "participation_flat"."party_type" IS 'Whether the side the person acted for is a COUNTRY or an ORGANIZATION; null when no report says for whom the person acted.';
COMMENT ON COLUMN "participation_flat"."party_id" IS 'Primary key of the side the person acted for.';
COMMENT ON COLUMN "participation_flat"."party" IS 'The side the person acted for: a country by its two-letter code, an organization by its short name.';
COMMENT ON COLUMN "participation_flat"."party_name" IS 'English name of the side the person acted for.';
COMMENT ON COLUMN "participation_flat"."tenure_id" IS 'Primary key of the office in which the person acted, for tenure_flat; null when none is known that may have been held on the date.';
COMMENT ON COLUMN "participation_flat"."office_title" IS 'Name of that office, like President.';
COMMENT ON COLUMN "participation_flat"."office" IS 'Sort of that office, like HEAD_OF_STATE; see tenure_flat.';

CREATE VIEW "delegation_flat" AS
SELECT
  d.id AS "delegation_id",
  m.id AS "meeting_id",
  m.slug AS "meeting",
  m.name AS "meeting_name",
  m.date_edtf,
  nullif(m.date_earliest, DATE '0001-01-01') AS "date_earliest",
  nullif(m.date_latest, DATE '9999-12-31') AS "date_latest",
  CASE WHEN extract(year FROM m.date_earliest) = extract(year FROM m.date_latest)
    THEN extract(year FROM m.date_earliest)::int END AS "year",
  m.status::text AS "status",
  m.kind::text AS "kind",
  m.format::text AS "format",
  CASE WHEN c.id IS NOT NULL THEN 'COUNTRY' WHEN o.id IS NOT NULL THEN 'ORGANIZATION' END AS "party_type",
  coalesce(c.id, o.id) AS "party_id",
  coalesce(c.code, o.slug) AS "party",
  coalesce(c.name, o.name) AS "party_name",
  d.role::text AS "role"
FROM delegation d
  JOIN meeting m ON m.id = d.meeting_id
  LEFT JOIN country c ON c.id = d.country_id
  LEFT JOIN organization o ON o.id = d.organization_id;

COMMENT ON VIEW "delegation_flat" IS 'One row for each country and each organization in each meeting of any status, whether somebody is named for it or not.';
COMMENT ON COLUMN "delegation_flat"."delegation_id" IS 'Primary key of the delegation.';
COMMENT ON COLUMN "delegation_flat"."meeting_id" IS 'Primary key of the meeting: joins all views that are about meetings.';
COMMENT ON COLUMN "delegation_flat"."meeting" IS 'Short name of the meeting that never changes, as in the API: meeting(by: {slug: …}).';
COMMENT ON COLUMN "delegation_flat"."meeting_name" IS 'Name of the meeting in a few words.';
COMMENT ON COLUMN "delegation_flat"."date_edtf" IS 'When the meeting took place or was due, as far as it is known, as an EDTF text: 2005-04-08, 2005-04, [2005-04-04..2005-04-08] (one of these days), 2006-04-03/2006-04-05 (it lasted these days).';
COMMENT ON COLUMN "delegation_flat"."date_earliest" IS 'The first day the date can mean; null when it may be as early as one likes.';
COMMENT ON COLUMN "delegation_flat"."date_latest" IS 'The last day the date can mean, the same as date_earliest when the day is known; null when it may be as late as one likes.';
COMMENT ON COLUMN "delegation_flat"."year" IS 'The year, when it is certain; null for a meeting that may have been in one of two years or more.';
COMMENT ON COLUMN "delegation_flat"."status" IS 'What became of the meeting: SCHEDULED, HELD, POSTPONED, CANCELLED or DENIED. Say status = ''HELD'' unless you want plans, too.';
COMMENT ON COLUMN "delegation_flat"."kind" IS 'What sort of occasion: TALKS, SUMMIT, STATE_VISIT, OFFICIAL_VISIT, WORKING_VISIT, INFORMAL, CEREMONY, PHONE_CALL or NEGOTIATION.';
COMMENT ON COLUMN "delegation_flat"."format" IS 'By what means people met: IN_PERSON, PHONE, VIDEO or WRITTEN.';
COMMENT ON COLUMN "delegation_flat"."party_type" IS 'Whether the side that took part is a COUNTRY or an ORGANIZATION.';
COMMENT ON COLUMN "delegation_flat"."party_id" IS 'Primary key of the side that took part.';
COMMENT ON COLUMN "delegation_flat"."party" IS 'The side that took part: a country by its two-letter code, an organization by its short name.';
COMMENT ON COLUMN "delegation_flat"."party_name" IS 'English name of the side that took part.';
COMMENT ON COLUMN "delegation_flat"."role" IS 'Its role when nobody is named for it; null when the people who acted for it have theirs.';

CREATE VIEW "tenure_flat" AS
SELECT
  x.id AS "tenure_id",
  w.id AS "person_id",
  w.slug AS "person",
  w.name AS "person_name",
  x.title,
  x.office::text AS "office",
  x.acting,
  CASE WHEN c.id IS NOT NULL THEN 'COUNTRY' WHEN o.id IS NOT NULL THEN 'ORGANIZATION' END AS "party_type",
  coalesce(c.id, o.id) AS "party_id",
  coalesce(c.code, o.slug) AS "party",
  coalesce(c.name, o.name) AS "party_name",
  x.start_edtf,
  nullif(x.start_earliest, DATE '0001-01-01') AS "start_earliest",
  nullif(x.start_latest, DATE '9999-12-31') AS "start_latest",
  x.end_edtf,
  CASE WHEN x.end_latest = DATE '0001-01-01' THEN x.start_earliest ELSE nullif(x.end_earliest, DATE '9999-12-31') END AS "end_earliest",
  CASE WHEN x.end_latest = DATE '0001-01-01' THEN x.start_earliest ELSE nullif(x.end_latest, DATE '9999-12-31') END AS "end_latest",
  x.origin::text AS "origin",
  x.basis,
  x.note
FROM tenure x
  JOIN person w ON w.id = x.person_id
  LEFT JOIN country c ON c.id = x.country_id
  LEFT JOIN organization o ON o.id = x.organization_id;

COMMENT ON VIEW "tenure_flat" IS 'One row for each office somebody held in a country or an organization.';
COMMENT ON COLUMN "tenure_flat"."tenure_id" IS 'Primary key of the tenure.';
COMMENT ON COLUMN "tenure_flat"."person_id" IS 'Primary key of the person.';
COMMENT ON COLUMN "tenure_flat"."person" IS 'Short name of the person that never changes, like vladimir-putin.';
COMMENT ON COLUMN "tenure_flat"."person_name" IS 'Name of the person in Latin script.';
COMMENT ON COLUMN "tenure_flat"."title" IS 'Name of the office, like President.';
COMMENT ON COLUMN "tenure_flat"."office" IS 'Sort of the office: HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, MINISTER, LEGISLATOR, CHIEF_EXECUTIVE, SPOKESPERSON, EXPERT, OPPOSITION_LEADER or OTHER.';
COMMENT ON COLUMN "tenure_flat"."acting" IS 'Whether the office was held for the time being only.';
COMMENT ON COLUMN "tenure_flat"."party_type" IS 'Whether where the office is is a COUNTRY or an ORGANIZATION.';
COMMENT ON COLUMN "tenure_flat"."party_id" IS 'Primary key of where the office is.';
COMMENT ON COLUMN "tenure_flat"."party" IS 'Where the office is: a country by its two-letter code, an organization by its short name.';
COMMENT ON COLUMN "tenure_flat"."party_name" IS 'English name of where the office is.';
COMMENT ON COLUMN "tenure_flat"."start_edtf" IS 'When the office began, as an EDTF text; null when nothing is known of it. [..2006-04-03] means by that day.';
COMMENT ON COLUMN "tenure_flat"."start_earliest" IS 'The first day on which it may have begun; null when it may be as early as one likes.';
COMMENT ON COLUMN "tenure_flat"."start_latest" IS 'The day by which it surely had begun; null when that is not known.';
COMMENT ON COLUMN "tenure_flat"."end_edtf" IS 'When the office no longer held, as an EDTF text: it held up to, but not on, that day; null when it goes on or no end is known.';
COMMENT ON COLUMN "tenure_flat"."end_earliest" IS 'The first day on which it may no longer hold; null when it goes on or no end is known.';
COMMENT ON COLUMN "tenure_flat"."end_latest" IS 'The day from which it surely no longer holds; null when it goes on or no end is known.';
COMMENT ON COLUMN "tenure_flat"."origin" IS 'REFERENCE for well-known facts that stand without an article, REPORTED for what articles say.';
COMMENT ON COLUMN "tenure_flat"."basis" IS 'Where a reference record is from; null when reported.';
COMMENT ON COLUMN "tenure_flat"."note" IS 'What a reader should know about it; null when there is nothing.';

CREATE VIEW "membership_flat" AS
SELECT
  x.id AS "membership_id",
  CASE WHEN c.id IS NOT NULL THEN 'COUNTRY' WHEN w.id IS NOT NULL THEN 'PERSON' ELSE 'ORGANIZATION' END AS "member_type",
  coalesce(c.id, w.id, o.id) AS "member_id",
  coalesce(c.code, w.slug, o.slug) AS "member",
  coalesce(c.name, w.name, o.name) AS "member_name",
  g.id AS "organization_id",
  g.slug AS "organization",
  g.name AS "organization_name",
  g.acronym AS "organization_acronym",
  x.role::text AS "role",
  x.start_edtf,
  nullif(x.start_earliest, DATE '0001-01-01') AS "start_earliest",
  nullif(x.start_latest, DATE '9999-12-31') AS "start_latest",
  x.end_edtf,
  CASE WHEN x.end_latest = DATE '0001-01-01' THEN x.start_earliest ELSE nullif(x.end_earliest, DATE '9999-12-31') END AS "end_earliest",
  CASE WHEN x.end_latest = DATE '0001-01-01' THEN x.start_earliest ELSE nullif(x.end_latest, DATE '9999-12-31') END AS "end_latest",
  x.origin::text AS "origin",
  x.basis,
  x.note
FROM membership x
  JOIN organization g ON g.id = x.organization_id
  LEFT JOIN country c ON c.id = x.member_country_id
  LEFT JOIN person w ON w.id = x.member_person_id
  LEFT JOIN organization o ON o.id = x.member_organization_id;

COMMENT ON VIEW "membership_flat" IS 'One row for each membership of a country, a person or an organization in an organization.';
COMMENT ON COLUMN "membership_flat"."membership_id" IS 'Primary key of the membership.';
COMMENT ON COLUMN "membership_flat"."member_type" IS 'What the member is: COUNTRY, PERSON or ORGANIZATION.';
COMMENT ON COLUMN "membership_flat"."member_id" IS 'Primary key of the member.';
COMMENT ON COLUMN "membership_flat"."member" IS 'The member: a country by its two-letter code, others by their short name.';
COMMENT ON COLUMN "membership_flat"."member_name" IS 'English name of the member.';
COMMENT ON COLUMN "membership_flat"."organization_id" IS 'Primary key of the organization.';
COMMENT ON COLUMN "membership_flat"."organization" IS 'Short name of the organization that never changes.';
COMMENT ON COLUMN "membership_flat"."organization_name" IS 'English name of the organization.';
COMMENT ON COLUMN "membership_flat"."organization_acronym" IS 'Usual acronym of the organization, like CSTO; null when there is none.';
COMMENT ON COLUMN "membership_flat"."role" IS 'As what: MEMBER, OBSERVER, ASSOCIATE or FOUNDER.';
COMMENT ON COLUMN "membership_flat"."start_edtf" IS 'When the membership began, as an EDTF text; null when nothing is known of it. [..2006-04-03] means by that day.';
COMMENT ON COLUMN "membership_flat"."start_earliest" IS 'The first day on which it may have begun; null when it may be as early as one likes.';
COMMENT ON COLUMN "membership_flat"."start_latest" IS 'The day by which it surely had begun; null when that is not known.';
COMMENT ON COLUMN "membership_flat"."end_edtf" IS 'When the membership no longer held, as an EDTF text: it held up to, but not on, that day; null when it goes on or no end is known.';
COMMENT ON COLUMN "membership_flat"."end_earliest" IS 'The first day on which it may no longer hold; null when it goes on or no end is known.';
COMMENT ON COLUMN "membership_flat"."end_latest" IS 'The day from which it surely no longer holds; null when it goes on or no end is known.';
COMMENT ON COLUMN "membership_flat"."origin" IS 'REFERENCE for well-known facts that stand without an article, REPORTED for what articles say.';
COMMENT ON COLUMN "membership_flat"."basis" IS 'Where a reference record is from; null when reported.';
COMMENT ON COLUMN "membership_flat"."note" IS 'What a reader should know about it; null when there is nothing.';

CREATE VIEW "evidence_flat" AS
SELECT
  e.id AS "evidence_id",
  CASE WHEN e.meeting_id IS NOT NULL THEN 'MEETING' WHEN e.tenure_id IS NOT NULL THEN 'TENURE'
    WHEN e.membership_id IS NOT NULL THEN 'MEMBERSHIP' WHEN e.quote_id IS NOT NULL THEN 'QUOTE'
    ELSE 'AGREEMENT' END AS "fact_type",
  coalesce(e.meeting_id, e.tenure_id, e.membership_id, e.quote_id, e.agreement_id) AS "fact_id",
  e.stance::text AS "stance",
  e.confidence,
  e.extractor,
  replace(substr(regexp_replace(a.text, '([\U00010000-\U0010FFFF])', E'\\1\u0001', 'g'),
    e.start_offset + 1, e.end_offset - e.start_offset), E'\u0001', '') AS "sentence",
  a.id AS "article_id",
  a.slug AS "article",
  a.title AS "article_title",
  a.url,
  p.slug AS "publisher",
  p.name AS "publisher_name",
  a.published_edtf,
  nullif(a.published_earliest, DATE '0001-01-01') AS "published_earliest",
  nullif(a.published_latest, DATE '9999-12-31') AS "published_latest",
  a.language,
  a.text_kind::text AS "text_kind"
FROM evidence e
  JOIN article a ON a.id = e.article_id
  JOIN organization p ON p.id = a.publisher_id;

COMMENT ON VIEW "evidence_flat" IS 'One row for each sentence of an article that speaks for or against one fact.';
COMMENT ON COLUMN "evidence_flat"."evidence_id" IS 'Primary key of the evidence.';
COMMENT ON COLUMN "evidence_flat"."fact_type" IS 'What the fact is: MEETING, TENURE, MEMBERSHIP, QUOTE or AGREEMENT.';
COMMENT ON COLUMN "evidence_flat"."fact_id" IS 'Primary key of the fact: the meeting_id, tenure_id or membership_id of the other views.';
COMMENT ON COLUMN "evidence_flat"."stance" IS 'Whether the sentence SUPPORTS or DISPUTES the fact.';
COMMENT ON COLUMN "evidence_flat"."confidence" IS 'How sure the extractor is, from 0 to 1.';
COMMENT ON COLUMN "evidence_flat"."extractor" IS 'Who or what found the sentence.';
COMMENT ON COLUMN "evidence_flat"."sentence" IS 'The sentence itself. It is the publisher''s wording only where text_kind is FULL; a digest is in our own words.';
COMMENT ON COLUMN "evidence_flat"."article_id" IS 'Primary key of the article.';
COMMENT ON COLUMN "evidence_flat"."article" IS 'Short name of the article that never changes.';
COMMENT ON COLUMN "evidence_flat"."article_title" IS 'Headline as published.';
COMMENT ON COLUMN "evidence_flat"."url" IS 'Address of the article. Several articles of one page share an address.';
COMMENT ON COLUMN "evidence_flat"."publisher" IS 'Short name of the publisher.';
COMMENT ON COLUMN "evidence_flat"."publisher_name" IS 'Name of the publisher.';
COMMENT ON COLUMN "evidence_flat"."published_edtf" IS 'When it was published, as an EDTF text; null when not known.';
COMMENT ON COLUMN "evidence_flat"."published_earliest" IS 'The first day on which it may have been published; null when not known.';
COMMENT ON COLUMN "evidence_flat"."published_latest" IS 'The last day on which it may have been published; null when not known.';
COMMENT ON COLUMN "evidence_flat"."language" IS 'Language of the publication, BCP 47.';
COMMENT ON COLUMN "evidence_flat"."text_kind" IS 'DIGEST when the stored text is in our own words, FULL when it is the article itself.';

CREATE VIEW "dyad_year" AS
SELECT
  'PERSON' AS "dyad_type",
  a.id AS "a_id",
  a.slug AS "a",
  a.name AS "a_name",
  b.id AS "b_id",
  b.slug AS "b",
  b.name AS "b_name",
  CASE WHEN extract(year FROM e.date_earliest) = extract(year FROM e.date_latest)
    THEN extract(year FROM e.date_earliest)::int END AS "year",
  count(*)::int AS "meeting_count",
  min(e.date_earliest) AS "first_earliest",
  max(e.date_latest) AS "last_latest"
FROM encounter e
  JOIN person a ON a.id = e.a_id
  JOIN person b ON b.id = e.b_id AND b.slug > a.slug
WHERE e.type = 'PERSON' AND e.status = 'HELD'
GROUP BY a.id, b.id, 8
UNION ALL
SELECT
  'COUNTRY',
  a.id,
  a.code::text,
  a.name,
  b.id,
  b.code::text,
  b.name,
  CASE WHEN extract(year FROM e.date_earliest) = extract(year FROM e.date_latest)
    THEN extract(year FROM e.date_earliest)::int END,
  count(*)::int,
  min(e.date_earliest),
  max(e.date_latest)
FROM encounter e
  JOIN country a ON a.id = e.a_id
  JOIN country b ON b.id = e.b_id AND b.code > a.code
WHERE e.type = 'COUNTRY' AND e.status = 'HELD'
GROUP BY a.id, b.id, 8
UNION ALL
SELECT
  'ORGANIZATION',
  a.id,
  a.slug,
  a.name,
  b.id,
  b.slug,
  b.name,
  CASE WHEN extract(year FROM e.date_earliest) = extract(year FROM e.date_latest)
    THEN extract(year FROM e.date_earliest)::int END,
  count(*)::int,
  min(e.date_earliest),
  max(e.date_latest)
FROM encounter e
  JOIN organization a ON a.id = e.a_id
  JOIN organization b ON b.id = e.b_id AND b.slug > a.slug
WHERE e.type = 'ORGANIZATION' AND e.status = 'HELD'
GROUP BY a.id, b.id, 8;

COMMENT ON VIEW "dyad_year" IS 'One row for each pair of people, of countries or of organizations and each year in which they met, with how often. Only meetings that were held. A pair stands once, in alphabetical order of a and b: look for it both ways. Years without a meeting have no row.';
COMMENT ON COLUMN "dyad_year"."dyad_type" IS 'What the two are: PERSON, COUNTRY or ORGANIZATION.';
COMMENT ON COLUMN "dyad_year"."a_id" IS 'Primary key of the first of the two.';
COMMENT ON COLUMN "dyad_year"."a" IS 'The first of the two: a country by its two-letter code, others by their short name; it comes before b in the alphabet.';
COMMENT ON COLUMN "dyad_year"."a_name" IS 'Name of the first of the two.';
COMMENT ON COLUMN "dyad_year"."b_id" IS 'Primary key of the second of the two.';
COMMENT ON COLUMN "dyad_year"."b" IS 'The second of the two, written like a.';
COMMENT ON COLUMN "dyad_year"."b_name" IS 'Name of the second of the two.';
COMMENT ON COLUMN "dyad_year"."year" IS 'The year; null for meetings of which not even the year is certain.';
COMMENT ON COLUMN "dyad_year"."meeting_count" IS 'How many meetings both took part in. A country or an organization takes part through whoever acts on its behalf.';
COMMENT ON COLUMN "dyad_year"."first_earliest" IS 'The first day on which the first of these meetings may have been.';
COMMENT ON COLUMN "dyad_year"."last_latest" IS 'The last day on which the last of these meetings may have been.';

-- What the list of data issues reads: src/database/data-issues/meeting-issues.ts.
CREATE INDEX "meeting_without_place_idx" ON "meeting"("date_earliest", "id")
  WHERE "place_id" IS NULL AND "status" = 'HELD' AND "format" = 'IN_PERSON';
CREATE INDEX "meeting_has_conflict_idx" ON "meeting"("date_earliest", "id") WHERE "has_conflict";

-- Who may read the views and nothing else. Roles belong to the whole server: this one may be there
-- from another database, or made by another at this moment, or this user may not make any. None of
-- that keeps a server from starting; docs/questions/sql.md says how to do by hand what is missing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'parley_reader') THEN
    CREATE ROLE "parley_reader" NOLOGIN;
  END IF;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'The role parley_reader was not made: %', SQLERRM;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO "parley_reader"', current_schema());
  GRANT SELECT ON
    "meeting_flat",
    "participation_flat",
    "delegation_flat",
    "tenure_flat",
    "membership_flat",
    "evidence_flat",
    "dyad_year"
    TO "parley_reader";
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'The role parley_reader did not get its rights: %', SQLERRM;
END $$;

DO $$
BEGIN
  -- What everybody may do by default, readers included: tables in this schema (on servers that
  -- began before PostgreSQL 15) and temporary ones. The owner of the database may still.
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'Everybody may still make tables: %', SQLERRM;
END $$;
