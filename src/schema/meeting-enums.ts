import { describedEnum } from "../builder.ts";

export const MeetingStatus = describedEnum("MeetingStatus", "What became of a meeting.", {
  SCHEDULED: "Announced, and nobody reported that it was held.",
  HELD: "Reported as held.",
  POSTPONED: "Put off before it took place.",
  CANCELLED: "Called off before it took place.",
  DENIED: "Reported not to have taken place, or refused.",
});

export const MeetingSetting = describedEnum(
  "MeetingSetting",
  "Between how many sides a meeting is.",
  {
    BILATERAL: "Between two sides.",
    MULTILATERAL: "Among three sides or more, or in front of an audience.",
  },
);

export const MeetingFormat = describedEnum("MeetingFormat", "By what means people met.", {
  IN_PERSON: "In one room.",
  PHONE: "By telephone.",
  VIDEO: "By video link.",
  WRITTEN: "By letter or other written exchange.",
});

export const MeetingKind = describedEnum("MeetingKind", "What sort of occasion a meeting is.", {
  TALKS: "Talks without a rank of their own.",
  SUMMIT: "A meeting of heads of state or government of several sides.",
  STATE_VISIT: "A visit of the highest rank.",
  OFFICIAL_VISIT: "An official visit, one rank below a state visit.",
  WORKING_VISIT: "A working visit, with talks and little ceremony.",
  INFORMAL: "An informal meeting.",
  CEREMONY: "An opening, a signing, an address, a celebration.",
  PHONE_CALL: "A call by telephone.",
  NEGOTIATION: "A round of negotiations towards a settlement or a text.",
});
