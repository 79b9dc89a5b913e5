import { describedEnum } from "../builder.ts";

export const OrganizationClassification = describedEnum(
  "OrganizationClassification",
  "What sort of body an organization is.",
  {
    INTERGOVERNMENTAL: "States are its members.",
    GOVERNMENT: "A government or a part of one.",
    LEGISLATURE: "A parliament or a chamber of one.",
    COMPANY: "A business.",
    MEDIA: "A publisher, broadcaster or news agency.",
    THINK_TANK: "A body for policy research.",
    NGO: "A non-governmental organization.",
    UNIVERSITY: "A university or academy.",
    MILITARY: "Armed forces or a part of them.",
    PARTY: "A political party or movement.",
    OTHER: "None of the others.",
  },
);
