import { describe, expect, test } from "vitest";
import { placeCounts } from "../../../web/src/lib/place-count.ts";

const place = (name: string, coordinates: object = { latitude: 1, longitude: 2 }) => ({
  slug: name.toLowerCase(),
  name,
  country: { name: "Somewhere" },
  ...coordinates,
});

const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);

describe("counts by place", () => {
  const counts = placeCounts([
    { count: 3, place: place("Almaty") },
    { count: 60, place: null },
    { count: 5, place: place("Palace", { latitude: null, longitude: null }) },
    { count: 5, place: place("Moscow") },
    { count: 1, place: place("Null Island", { latitude: 0, longitude: 0 }) },
  ]);

  test("have the place with most meetings first, and names in their order", () => {
    expect(names(counts.all)).toEqual(["Moscow", "Palace", "Almaty", "Null Island"]);
  });

  test("tell what can be drawn from what nobody knows the coordinates of", () => {
    expect(names(counts.mapped)).toEqual(["Moscow", "Almaty", "Null Island"]);
    expect(names(counts.unmapped)).toEqual(["Palace"]);
  });

  test("tell how many meetings have no place", () => {
    expect(counts.withoutPlace).toBe(60);
    expect(placeCounts([]).withoutPlace).toBe(0);
  });
});
