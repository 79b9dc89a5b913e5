import type { Attendance, ParticipationRole } from "../../src/generated/prisma/client.ts";
import { occasionOf } from "../../src/load/rows.ts";
import { isPresent, type Meeting } from "./meeting.ts";
import type { Put, Rows } from "./put.ts";
import { Ids, type Random } from "./random.ts";
import type { Country, Party, Person, Place } from "./world.ts";

/** Puts what belongs to meetings: who took part, for whom, and the topics. */
export class MeetingParts {
  readonly #countries: readonly Country[];
  readonly #random: Random;
  readonly #put: Put;
  readonly #ids = {
    participation: new Ids("participation"),
    delegation: new Ids("delegation"),
    topic: new Ids("meeting topic"),
  };

  constructor(countries: readonly Country[], random: Random, put: Put) {
    this.#countries = countries;
    this.#random = random;
    this.#put = put;
  }

  /** Fills in the parties. The attendances are in the order of the meeting's parts. */
  put(meeting: Meeting, attendances: readonly Attendance[]): void {
    this.#putParticipations(meeting, attendances);
    this.#putDelegations(meeting, attendances);
    for (const [position, topic] of meeting.topics.entries()) {
      this.#put("meeting_topic", {
        id: this.#ids.topic.next(),
        meetingId: meeting.row.id,
        topicId: topic.id,
        position,
      });
    }
  }

  #putParticipations({ row, parts, place }: Meeting, attendances: readonly Attendance[]): void {
    const random = this.#random;
    for (const [position, { person, office, party }] of parts.entries()) {
      this.#put("participation", {
        id: this.#ids.participation.next(),
        role: roleOf(row, position, person, place),
        attendance: attendances[position] ?? "ATTENDED",
        nameAsReported: random.happens(0.7) ? person.full : null,
        titleAsReported: office && random.happens(0.6) ? office.title : null,
        position,
        meetingId: row.id,
        personId: person.id,
        countryId: party?.kind === "country" ? party.id : null,
        organizationId: party?.kind === "organization" ? party.id : null,
        capacityId: office?.id ?? null,
        ...occasionOf(row),
      });
    }
  }

  /** The parties of those present, and now and then one for which nobody is named. */
  #putDelegations(meeting: Meeting, attendances: readonly Attendance[]): void {
    const parties = new Map<string, Party>();
    for (const [index, { party }] of meeting.parts.entries()) {
      if (party && isPresent(attendances[index] ?? "ATTENDED")) parties.set(party.id, party);
    }
    const named = parties.size;
    if (this.#random.happens(meeting.parts.length === 1 ? 0.9 : 0.04)) {
      const { id, name } = this.#random.pick(this.#countries);
      if (!parties.has(id)) parties.set(id, { kind: "country", id, name });
    }
    meeting.parties = [...parties.values()];
    for (const [position, { kind, id }] of meeting.parties.entries()) {
      this.#put("delegation", {
        id: this.#ids.delegation.next(),
        role: position < named ? null : "PARTICIPANT",
        position,
        meetingId: meeting.row.id,
        countryId: kind === "country" ? id : null,
        organizationId: kind === "organization" ? id : null,
        ...occasionOf(meeting.row),
      });
    }
  }
}

function roleOf(
  { kind }: Rows["meeting"],
  position: number,
  { home }: Person,
  place: Place | null,
): ParticipationRole {
  if (kind === "SUMMIT") return position === 0 ? "CHAIR" : "PARTICIPANT";
  if (place === null || place.country === null || home === null) return "PARTICIPANT";
  return place.country === home ? "HOST" : "VISITOR";
}
