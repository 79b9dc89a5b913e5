/**
 * Where everything stands in docs/model.svg, by hand: a program that places boxes knows nothing of
 * what belongs together. What is drawn comes from prisma/schema; for what has no place here,
 * `npm run generate:docs` fails and names it.
 */

export interface Spot {
  x: number;
  y: number;
}

/** Boxes by their model. Their height follows from their columns. */
export const BOXES: Readonly<Record<string, Spot>> = {
  Evidence: { x: 34, y: 70 },
  Article: { x: 34, y: 254 },
  Topic: { x: 34, y: 510 },
  Mention: { x: 34, y: 640 },
  Membership: { x: 304, y: 70 },
  Agreement: { x: 304, y: 232 },
  Meeting: { x: 304, y: 364 },
  Tenure: { x: 304, y: 556 },
  Quote: { x: 304, y: 750 },
  Delegation: { x: 548, y: 352 },
  Participation: { x: 548, y: 464 },
  Organization: { x: 792, y: 108 },
  Country: { x: 792, y: 288 },
  Person: { x: 792, y: 484 },
  Place: { x: 1034, y: 292 },
  Name: { x: 1034, y: 500 },
};

export const BOX_WIDTH = 150;

/** A line that ends at a frame stands for relations to all that are in it, of which a row has one. */
export interface Frame extends Spot {
  title: string;
  models: readonly string[];
  width: number;
  height: number;
}

export const FRAMES: Readonly<Record<string, Frame>> = {
  facts: {
    title: "facts",
    models: ["Meeting", "Tenure", "Membership", "Quote", "Agreement"],
    x: 276,
    y: 44,
    width: 206,
    height: 808,
  },
  entities: {
    title: "whoever has names",
    models: ["Person", "Country", "Organization"],
    x: 764,
    y: 44,
    width: 206,
    height: 576,
  },
  parties: {
    title: "whoever is acted for",
    models: ["Country", "Organization"],
    x: 776,
    y: 82,
    width: 182,
    height: 320,
  },
};

/** Models that stand for a line between the others they refer to. */
export const LINKS = ["AgreementParty", "ArticleTopic", "MeetingTopic", "QuoteTopic"];

/** Models that a reader need not know: what is derived, said of the whole, or a key elsewhere. */
export const LEFT_OUT = [
  "Assertion",
  "Dataset",
  "Dyad",
  "Encounter",
  "Identifier",
  "MixedEncounter",
  "PairYear",
  "SeedBatch",
];

type Side = "left" | "right" | "top" | "bottom";

export interface Route {
  /** The side it leaves from and where on it: a height on the left and right, else a distance from the left. */
  from: readonly [Side, number];
  /** Where it turns: x and y by turns. */
  via?: readonly number[];
  to: readonly [Side, number];
  /** In place of the name of the relation. */
  label?: string;
  labelAt?: Spot;
}

/** Lines by model and relation, or model and frame, or the model that stands for the line. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "Evidence.article": { from: ["bottom", 109], to: ["top", 109] },
  "Evidence.facts": { from: ["right", 130], to: ["left", 130], label: "tells of" },
  "Mention.article": { from: ["left", 680], via: [16], to: ["left", 430] },
  "Mention.entities": {
    from: ["bottom", 109],
    via: [876],
    to: ["bottom", 890],
    label: "refers to",
  },
  "Article.publisher": { from: ["right", 276], via: [222, 22], to: ["top", 930] },
  ArticleTopic: { from: ["bottom", 109], to: ["top", 109] },
  MeetingTopic: { from: ["left", 440], via: [262], to: ["right", 526] },
  QuoteTopic: { from: ["left", 790], via: [262], to: ["right", 552] },
  "Quote.article": { from: ["left", 812], via: [240], to: ["right", 430] },
  "Quote.meeting": { from: ["left", 770], via: [290], to: ["left", 490] },
  "Quote.speaker": { from: ["right", 790], to: ["bottom", 830] },
  "Agreement.meeting": { from: ["bottom", 379], to: ["top", 379] },
  "AgreementParty.parties": { from: ["right", 280], to: ["left", 280], label: "parties" },
  "Membership.organization": { from: ["right", 160], to: ["left", 160] },
  "Membership.entities": { from: ["right", 96], to: ["left", 96], label: "member" },
  "Meeting.country": { from: ["right", 424], to: ["bottom", 830], label: "country" },
  "Meeting.place": {
    from: ["right", 444],
    to: ["bottom", 1074],
    label: "place",
    labelAt: { x: 642, y: 440 },
  },
  "Meeting.parent": {
    from: ["right", 464],
    via: [472],
    to: ["right", 482],
    labelAt: { x: 426, y: 477 },
  },
  "Participation.meeting": { from: ["left", 504], to: ["right", 504] },
  "Participation.person": { from: ["right", 534], to: ["left", 534] },
  "Participation.parties": {
    from: ["right", 490],
    via: [732],
    to: ["left", 380],
    label: "on behalf of",
    labelAt: { x: 690, y: 459 },
  },
  "Participation.capacity": { from: ["bottom", 623], to: ["right", 574] },
  "Delegation.meeting": { from: ["left", 380], to: ["right", 380] },
  "Delegation.parties": { from: ["right", 364], to: ["left", 364] },
  "Tenure.person": { from: ["right", 590], to: ["left", 590] },
  "Tenure.parties": { from: ["right", 640], via: [748], to: ["left", 390], label: "office in" },
  "Organization.country": { from: ["bottom", 830], to: ["top", 830] },
  "Organization.headquarters": { from: ["right", 200], to: ["top", 1109] },
  "Organization.predecessor": {
    from: ["right", 144],
    via: [952],
    to: ["right", 162],
    labelAt: { x: 902, y: 157 },
  },
  "Place.country": { from: ["left", 340], to: ["right", 340] },
  "Place.partOf": {
    from: ["right", 332],
    via: [1198],
    to: ["right", 350],
    labelAt: { x: 1160, y: 345 },
  },
  "Name.entities": { from: ["left", 540], to: ["right", 540] },
  "Name.place": { from: ["top", 1130], to: ["bottom", 1130] },
};
