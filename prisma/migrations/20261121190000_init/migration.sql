-- Trigrams, for names that are nearly right.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('TREATY', 'AGREEMENT', 'DECLARATION', 'STATEMENT', 'MEMORANDUM', 'PROTOCOL', 'CHARTER', 'PROGRAMME', 'DECISION', 'CONTRACT', 'PROMISE', 'OTHER');

-- CreateEnum
CREATE TYPE "text_kind" AS ENUM ('DIGEST', 'FULL');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('SUPPORTS', 'DISPUTES');

-- CreateEnum
CREATE TYPE "asserted_field" AS ENUM ('DATE', 'STATUS', 'PLACE', 'COUNTRY', 'FORMAT', 'START_DATE', 'END_DATE', 'HELD_ON');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('REFERENCE', 'REPORTED');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('SCHEDULED', 'HELD', 'POSTPONED', 'CANCELLED', 'DENIED');

-- CreateEnum
CREATE TYPE "meeting_setting" AS ENUM ('BILATERAL', 'MULTILATERAL');

-- CreateEnum
CREATE TYPE "meeting_format" AS ENUM ('IN_PERSON', 'PHONE', 'VIDEO', 'WRITTEN');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('TALKS', 'SUMMIT', 'STATE_VISIT', 'OFFICIAL_VISIT', 'WORKING_VISIT', 'INFORMAL', 'CEREMONY', 'PHONE_CALL', 'NEGOTIATION');

-- CreateEnum
CREATE TYPE "participation_role" AS ENUM ('HOST', 'VISITOR', 'PARTICIPANT', 'CHAIR', 'MEDIATOR', 'SPEAKER', 'OBSERVER', 'SIGNATORY');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('INVITED', 'EXPECTED', 'ATTENDED', 'ABSENT', 'DECLINED');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('MEMBER', 'OBSERVER', 'ASSOCIATE', 'FOUNDER');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('PREFERRED', 'ALIAS', 'FORMER', 'NATIVE', 'TRANSLITERATION', 'ACRONYM', 'WEAK');

-- CreateEnum
CREATE TYPE "organization_classification" AS ENUM ('INTERGOVERNMENTAL', 'GOVERNMENT', 'LEGISLATURE', 'COMPANY', 'MEDIA', 'THINK_TANK', 'NGO', 'UNIVERSITY', 'MILITARY', 'PARTY', 'OTHER');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('CITY', 'VENUE', 'REGION');

-- CreateEnum
CREATE TYPE "office" AS ENUM ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'MINISTER', 'LEGISLATOR', 'CHIEF_EXECUTIVE', 'SPOKESPERSON', 'EXPERT', 'OPPOSITION_LEADER', 'OTHER');

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "agreement_kind" NOT NULL,
    "date_edtf" TEXT,
    "date_earliest" DATE NOT NULL,
    "date_latest" DATE NOT NULL,
    "date_rank" SMALLINT NOT NULL,
    "meeting_id" UUID,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "agreement_id" UUID NOT NULL,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT COLLATE "C" NOT NULL,
    "via" TEXT,
    "author" TEXT,
    "url" TEXT COLLATE "C" NOT NULL,
    "published_edtf" TEXT,
    "published_earliest" DATE NOT NULL,
    "published_latest" DATE NOT NULL,
    "published_rank" SMALLINT NOT NULL,
    "published_basis" TEXT,
    "dateline" TEXT,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_kind" "text_kind" NOT NULL DEFAULT 'DIGEST',
    "publisher_id" UUID NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "surface" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "id" UUID NOT NULL,
    "code" VARCHAR(2) COLLATE "C" NOT NULL,
    "code3" VARCHAR(3) COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT COLLATE "C" NOT NULL,
    "dissolved_edtf" TEXT,
    "dissolved_earliest" DATE NOT NULL,
    "dissolved_latest" DATE NOT NULL,

    CONSTRAINT "country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seed_batch" (
    "name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "seed_batch_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "extractor" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "meeting_id" UUID,
    "tenure_id" UUID,
    "membership_id" UUID,
    "quote_id" UUID,
    "agreement_id" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assertion" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "field" "asserted_field" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "assertion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT COLLATE "C" NOT NULL,
    "date_edtf" TEXT NOT NULL,
    "date_earliest" DATE NOT NULL,
    "date_latest" DATE NOT NULL,
    "date_rank" SMALLINT NOT NULL,
    "status" "meeting_status" NOT NULL,
    "setting" "meeting_setting" NOT NULL,
    "format" "meeting_format" NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "venue" TEXT,
    "article_count" INTEGER NOT NULL,
    "publisher_count" INTEGER NOT NULL,
    "has_conflict" BOOLEAN NOT NULL,
    "place_id" UUID,
    "country_id" UUID,
    "parent_id" UUID,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "role" "participation_role" NOT NULL,
    "attendance" "attendance" NOT NULL,
    "name_as_reported" TEXT,
    "title_as_reported" TEXT,
    "position" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "country_id" UUID,
    "organization_id" UUID,
    "capacity_id" UUID,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "role" "participation_role",
    "position" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "start_edtf" TEXT,
    "start_earliest" DATE NOT NULL,
    "start_latest" DATE NOT NULL,
    "start_rank" SMALLINT NOT NULL,
    "end_edtf" TEXT,
    "end_earliest" DATE NOT NULL,
    "end_latest" DATE NOT NULL,
    "origin" "origin" NOT NULL,
    "basis" TEXT,
    "note" TEXT,
    "organization_id" UUID NOT NULL,
    "member_country_id" UUID,
    "member_person_id" UUID,
    "member_organization_id" UUID,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "id" UUID NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "language" TEXT,
    "script" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,
    "person_id" UUID,
    "country_id" UUID,
    "organization_id" UUID,
    "place_id" UUID,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifier" (
    "id" UUID NOT NULL,
    "scheme" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "person_id" UUID,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT COLLATE "C" NOT NULL,
    "acronym" TEXT,
    "classification" "organization_classification" NOT NULL,
    "description" TEXT,
    "founded_edtf" TEXT,
    "founded_earliest" DATE NOT NULL,
    "founded_latest" DATE NOT NULL,
    "founded_rank" SMALLINT NOT NULL,
    "dissolved_edtf" TEXT,
    "dissolved_earliest" DATE NOT NULL,
    "dissolved_latest" DATE NOT NULL,
    "country_id" UUID,
    "headquarters_id" UUID,
    "predecessor_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT COLLATE "C" NOT NULL,
    "description" TEXT,
    "birth_edtf" TEXT,
    "birth_earliest" DATE NOT NULL,
    "birth_latest" DATE NOT NULL,
    "birth_rank" SMALLINT NOT NULL,
    "death_edtf" TEXT,
    "death_earliest" DATE NOT NULL,
    "death_latest" DATE NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "place_kind" NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "country_id" UUID,
    "part_of_id" UUID,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "verbatim" TEXT,
    "date_edtf" TEXT,
    "date_earliest" DATE NOT NULL,
    "date_latest" DATE NOT NULL,
    "date_rank" SMALLINT NOT NULL,
    "position" INTEGER NOT NULL,
    "speaker_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "meeting_id" UUID,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenure" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "office" "office" NOT NULL,
    "acting" BOOLEAN NOT NULL DEFAULT false,
    "start_edtf" TEXT,
    "start_earliest" DATE NOT NULL,
    "start_latest" DATE NOT NULL,
    "start_rank" SMALLINT NOT NULL,
    "end_edtf" TEXT,
    "end_earliest" DATE NOT NULL,
    "end_latest" DATE NOT NULL,
    "origin" "origin" NOT NULL,
    "basis" TEXT,
    "note" TEXT,
    "person_id" UUID NOT NULL,
    "country_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_topic" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "meeting_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_topic" (
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "quote_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_topic" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_slug_key" ON "agreement"("slug");

-- CreateIndex
CREATE INDEX "agreement_meeting_id_idx" ON "agreement"("meeting_id");

-- CreateIndex
CREATE INDEX "agreement_party_country_id_idx" ON "agreement_party"("country_id");

-- CreateIndex
CREATE INDEX "agreement_party_organization_id_idx" ON "agreement_party"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_party_agreement_id_country_id_key" ON "agreement_party"("agreement_id", "country_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_party_agreement_id_organization_id_key" ON "agreement_party"("agreement_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_published_earliest_published_rank_id_idx" ON "article"("published_earliest", "published_rank", "id");

-- CreateIndex
CREATE INDEX "article_title_folded_id_idx" ON "article"("title_folded", "id");

-- CreateIndex
CREATE INDEX "article_publisher_id_idx" ON "article"("publisher_id");

-- CreateIndex
CREATE INDEX "article_url_idx" ON "article"("url");

-- CreateIndex
CREATE INDEX "mention_article_id_start_offset_id_idx" ON "mention"("article_id", "start_offset", "id");

-- CreateIndex
CREATE INDEX "mention_person_id_ordinal_idx" ON "mention"("person_id", "ordinal");

-- CreateIndex
CREATE INDEX "mention_country_id_ordinal_idx" ON "mention"("country_id", "ordinal");

-- CreateIndex
CREATE INDEX "mention_organization_id_ordinal_idx" ON "mention"("organization_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "mention_article_id_person_id_ordinal_key" ON "mention"("article_id", "person_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "mention_article_id_country_id_ordinal_key" ON "mention"("article_id", "country_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "mention_article_id_organization_id_ordinal_key" ON "mention"("article_id", "organization_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "country_code_key" ON "country"("code");

-- CreateIndex
CREATE UNIQUE INDEX "country_code3_key" ON "country"("code3");

-- CreateIndex
CREATE INDEX "country_name_folded_id_idx" ON "country"("name_folded", "id");

-- CreateIndex
CREATE INDEX "evidence_article_id_start_offset_id_idx" ON "evidence"("article_id", "start_offset", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_meeting_id_article_id_ordinal_key" ON "evidence"("meeting_id", "article_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_tenure_id_article_id_ordinal_key" ON "evidence"("tenure_id", "article_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_membership_id_article_id_ordinal_key" ON "evidence"("membership_id", "article_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_quote_id_article_id_ordinal_key" ON "evidence"("quote_id", "article_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_agreement_id_article_id_ordinal_key" ON "evidence"("agreement_id", "article_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "assertion_evidence_id_field_key" ON "assertion"("evidence_id", "field");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_slug_key" ON "meeting"("slug");

-- CreateIndex
CREATE INDEX "meeting_date_earliest_date_rank_id_idx" ON "meeting"("date_earliest", "date_rank", "id");

-- CreateIndex
CREATE INDEX "meeting_name_folded_id_idx" ON "meeting"("name_folded", "id");

-- CreateIndex
CREATE INDEX "meeting_article_count_id_idx" ON "meeting"("article_count", "id");

-- CreateIndex
CREATE INDEX "meeting_country_id_date_earliest_idx" ON "meeting"("country_id", "date_earliest");

-- CreateIndex
CREATE INDEX "meeting_place_id_idx" ON "meeting"("place_id");

-- CreateIndex
CREATE INDEX "meeting_parent_id_idx" ON "meeting"("parent_id");

-- CreateIndex
CREATE INDEX "participation_meeting_id_position_id_idx" ON "participation"("meeting_id", "position", "id");

-- CreateIndex
CREATE INDEX "participation_person_id_meeting_id_idx" ON "participation"("person_id", "meeting_id");

-- CreateIndex
CREATE INDEX "participation_country_id_meeting_id_idx" ON "participation"("country_id", "meeting_id");

-- CreateIndex
CREATE INDEX "participation_organization_id_meeting_id_idx" ON "participation"("organization_id", "meeting_id");

-- CreateIndex
CREATE INDEX "participation_capacity_id_idx" ON "participation"("capacity_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_meeting_id_person_id_key" ON "participation"("meeting_id", "person_id");

-- CreateIndex
CREATE INDEX "delegation_meeting_id_position_id_idx" ON "delegation"("meeting_id", "position", "id");

-- CreateIndex
CREATE INDEX "delegation_country_id_meeting_id_idx" ON "delegation"("country_id", "meeting_id");

-- CreateIndex
CREATE INDEX "delegation_organization_id_meeting_id_idx" ON "delegation"("organization_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_meeting_id_country_id_key" ON "delegation"("meeting_id", "country_id");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_meeting_id_organization_id_key" ON "delegation"("meeting_id", "organization_id");

-- CreateIndex
CREATE INDEX "membership_organization_id_start_earliest_start_rank_id_idx" ON "membership"("organization_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "membership_member_country_id_start_earliest_start_rank_id_idx" ON "membership"("member_country_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "membership_member_person_id_start_earliest_start_rank_id_idx" ON "membership"("member_person_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "membership_member_organization_id_start_earliest_start_rank_idx" ON "membership"("member_organization_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "entity_name_folded_idx" ON "entity_name"("folded");

-- CreateIndex
CREATE INDEX "entity_name_folded_trgm_idx" ON "entity_name" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_person_id_value_key" ON "entity_name"("person_id", "value");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_country_id_value_key" ON "entity_name"("country_id", "value");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_organization_id_value_key" ON "entity_name"("organization_id", "value");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_place_id_value_key" ON "entity_name"("place_id", "value");

-- CreateIndex
CREATE INDEX "identifier_person_id_idx" ON "identifier"("person_id");

-- CreateIndex
CREATE INDEX "identifier_country_id_idx" ON "identifier"("country_id");

-- CreateIndex
CREATE INDEX "identifier_organization_id_idx" ON "identifier"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "identifier_scheme_value_key" ON "identifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_name_folded_id_idx" ON "organization"("name_folded", "id");

-- CreateIndex
CREATE INDEX "organization_founded_earliest_founded_rank_id_idx" ON "organization"("founded_earliest", "founded_rank", "id");

-- CreateIndex
CREATE INDEX "organization_country_id_idx" ON "organization"("country_id");

-- CreateIndex
CREATE INDEX "organization_headquarters_id_idx" ON "organization"("headquarters_id");

-- CreateIndex
CREATE INDEX "organization_predecessor_id_idx" ON "organization"("predecessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_name_folded_id_idx" ON "person"("name_folded", "id");

-- CreateIndex
CREATE INDEX "person_birth_earliest_birth_rank_id_idx" ON "person"("birth_earliest", "birth_rank", "id");

-- CreateIndex
CREATE UNIQUE INDEX "place_slug_key" ON "place"("slug");

-- CreateIndex
CREATE INDEX "place_country_id_idx" ON "place"("country_id");

-- CreateIndex
CREATE INDEX "place_part_of_id_idx" ON "place"("part_of_id");

-- CreateIndex
CREATE INDEX "quote_speaker_id_date_earliest_date_rank_id_idx" ON "quote"("speaker_id", "date_earliest", "date_rank", "id");

-- CreateIndex
CREATE INDEX "quote_article_id_position_id_idx" ON "quote"("article_id", "position", "id");

-- CreateIndex
CREATE INDEX "quote_meeting_id_idx" ON "quote"("meeting_id");

-- CreateIndex
CREATE INDEX "tenure_person_id_start_earliest_start_rank_id_idx" ON "tenure"("person_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "tenure_country_id_start_earliest_start_rank_id_idx" ON "tenure"("country_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE INDEX "tenure_organization_id_start_earliest_start_rank_id_idx" ON "tenure"("organization_id", "start_earliest", "start_rank", "id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "meeting_topic_topic_id_meeting_id_idx" ON "meeting_topic"("topic_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_topic_meeting_id_topic_id_key" ON "meeting_topic"("meeting_id", "topic_id");

-- CreateIndex
CREATE INDEX "quote_topic_topic_id_quote_id_idx" ON "quote_topic"("topic_id", "quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_topic_quote_id_topic_id_key" ON "quote_topic"("quote_id", "topic_id");

-- CreateIndex
CREATE INDEX "article_topic_topic_id_article_id_idx" ON "article_topic"("topic_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_topic_article_id_topic_id_key" ON "article_topic"("article_id", "topic_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_tenure_id_fkey" FOREIGN KEY ("tenure_id") REFERENCES "tenure"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assertion" ADD CONSTRAINT "assertion_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_capacity_id_fkey" FOREIGN KEY ("capacity_id") REFERENCES "tenure"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_country_id_fkey" FOREIGN KEY ("member_country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_person_id_fkey" FOREIGN KEY ("member_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_organization_id_fkey" FOREIGN KEY ("member_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_headquarters_id_fkey" FOREIGN KEY ("headquarters_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_topic" ADD CONSTRAINT "meeting_topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_topic" ADD CONSTRAINT "meeting_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote_topic" ADD CONSTRAINT "quote_topic_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quote_topic" ADD CONSTRAINT "quote_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What follows is written by hand: rules that the Prisma schema cannot say.

-- Exactly one entity, fact or party is pointed at.
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_one_entity"
  CHECK (num_nonnulls("person_id", "country_id", "organization_id", "place_id") = 1);
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_one_entity"
  CHECK (num_nonnulls("person_id", "country_id", "organization_id") = 1);
ALTER TABLE "mention" ADD CONSTRAINT "mention_one_entity"
  CHECK (num_nonnulls("person_id", "country_id", "organization_id") = 1);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_one_fact"
  CHECK (num_nonnulls("meeting_id", "tenure_id", "membership_id", "quote_id", "agreement_id") = 1);
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_one_party"
  CHECK (num_nonnulls("country_id", "organization_id") = 1);
ALTER TABLE "membership" ADD CONSTRAINT "membership_one_member"
  CHECK (num_nonnulls("member_country_id", "member_person_id", "member_organization_id") = 1);
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_one_party"
  CHECK (num_nonnulls("country_id", "organization_id") = 1);
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_one_party"
  CHECK (num_nonnulls("country_id", "organization_id") = 1);
ALTER TABLE "participation" ADD CONSTRAINT "participation_at_most_one_party"
  CHECK (num_nonnulls("country_id", "organization_id") <= 1);

-- Nothing ends before it starts. 0001-01-01 as the end marks what can have held on no day.
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_in_order" CHECK (
  "start_earliest" <= "start_latest" AND "end_earliest" <= "end_latest"
  AND ("end_latest" > "start_earliest" OR "end_latest" = DATE '0001-01-01'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_in_order" CHECK (
  "start_earliest" <= "start_latest" AND "end_earliest" <= "end_latest"
  AND ("end_latest" > "start_earliest" OR "end_latest" = DATE '0001-01-01'));
ALTER TABLE "person" ADD CONSTRAINT "person_in_order" CHECK (
  "birth_earliest" <= "birth_latest" AND "death_earliest" <= "death_latest"
  AND "death_latest" >= "birth_earliest");
ALTER TABLE "organization" ADD CONSTRAINT "organization_in_order" CHECK (
  "founded_earliest" <= "founded_latest" AND "dissolved_earliest" <= "dissolved_latest"
  AND "dissolved_latest" >= "founded_earliest");
ALTER TABLE "country" ADD CONSTRAINT "country_in_order"
  CHECK ("dissolved_earliest" <= "dissolved_latest");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_in_order" CHECK ("date_earliest" <= "date_latest");
ALTER TABLE "article" ADD CONSTRAINT "article_in_order"
  CHECK ("published_earliest" <= "published_latest");
ALTER TABLE "quote" ADD CONSTRAINT "quote_in_order" CHECK ("date_earliest" <= "date_latest");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_in_order" CHECK ("date_earliest" <= "date_latest");

-- Spans lie in a text, and confidence and coordinates in their range.
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_span"
  CHECK ("start_offset" >= 0 AND "end_offset" > "start_offset");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_confidence"
  CHECK ("confidence" BETWEEN 0 AND 1 AND "ordinal" >= 1);
ALTER TABLE "mention" ADD CONSTRAINT "mention_span"
  CHECK ("start_offset" >= 0 AND "end_offset" > "start_offset" AND "ordinal" >= 1);
ALTER TABLE "place" ADD CONSTRAINT "place_coordinates" CHECK (
  "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180
  AND num_nonnulls("latitude", "longitude") <> 1);

-- Codes are codes, and counts count.
ALTER TABLE "country" ADD CONSTRAINT "country_codes"
  CHECK ("code" ~ '^[A-Z]{2}$' AND "code3" ~ '^[A-Z]{3}$');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_counts"
  CHECK ("article_count" >= 0 AND "publisher_count" BETWEEN 0 AND "article_count");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_not_its_own_part" CHECK ("parent_id" <> "id");
ALTER TABLE "organization" ADD CONSTRAINT "organization_not_its_own_predecessor"
  CHECK ("predecessor_id" <> "id");
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_one_row" CHECK ("id" = 1);
