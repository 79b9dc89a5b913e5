/** How much a data set holds. Articles, participations and so on follow from the meetings. */
export interface Size {
  meetings: number;
  people: number;
  organizations: number;
  places: number;
  memberships: number;
}

/** People grow more slowly than meetings: more years are recorded, not more leaders. */
export const SIZES = {
  "1k": { meetings: 1_000, people: 800, organizations: 300, places: 200, memberships: 1_000 },
  "10k": { meetings: 10_000, people: 2_000, organizations: 600, places: 500, memberships: 5_000 },
  "1M": {
    meetings: 1_000_000,
    people: 20_000,
    organizations: 2_000,
    places: 2_000,
    memberships: 50_000,
  },
  "10M": {
    meetings: 10_000_000,
    people: 60_000,
    organizations: 5_000,
    places: 5_000,
    memberships: 150_000,
  },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;

export const isSizeName = (text: string): text is SizeName => text in SIZES;
