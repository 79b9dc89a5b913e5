/** A place with how many meetings took place there. */
export interface PlaceCount {
  readonly slug: string;
  readonly name: string;
  readonly country: string | undefined;
  readonly count: number;
}

/** One that can be drawn. */
export interface MappedPlace extends PlaceCount {
  readonly longitude: number;
  readonly latitude: number;
}

interface NamedPlace {
  readonly slug: string;
  readonly name: string;
  readonly longitude?: number | null;
  readonly latitude?: number | null;
  readonly country?: { readonly name: string } | null;
}

interface Bucket {
  readonly count: number;
  readonly place?: NamedPlace | null;
}

export interface PlaceCounts {
  /** Every place, that with most meetings first. */
  readonly all: readonly PlaceCount[];
  /** Those whose coordinates are known, in the same order. */
  readonly mapped: readonly MappedPlace[];
  readonly unmapped: readonly PlaceCount[];
  /** Meetings of which no place is known. */
  readonly withoutPlace: number;
}

/** What a count by place says of where meetings can be drawn. */
export function placeCounts(buckets: readonly Bucket[]): PlaceCounts {
  const all = buckets
    .flatMap(({ count, place }) => (place ? [{ ...place, count }] : []))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
  const mapped = all.flatMap((place) => {
    const { longitude, latitude } = place;
    return longitude == null || latitude == null
      ? []
      : [{ ...counted(place), longitude, latitude }];
  });
  const drawn = new Set(mapped.map(({ slug }) => slug));
  return {
    all: all.map(counted),
    mapped,
    unmapped: all.filter(({ slug }) => !drawn.has(slug)).map(counted),
    withoutPlace: buckets.reduce((sum, { place, count }) => sum + (place ? 0 : count), 0),
  };
}

const counted = ({ slug, name, country, count }: NamedPlace & { count: number }): PlaceCount => ({
  slug,
  name,
  country: country?.name,
  count,
});
