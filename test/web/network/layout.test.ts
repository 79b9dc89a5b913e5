import { describe, expect, test } from "vitest";
import type { Graph } from "../../../web/src/network/graph.ts";
import { targetAt } from "../../../web/src/network/hit.ts";
import { type Layout, startLayout } from "../../../web/src/network/layout.ts";

/** A ring of people, each of whom met the next one; the first met all. */
function ring(count: number): Graph {
  const vertices = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    entity: { __typename: "Person" as const, slug: `p${index}`, name: `P ${index}` },
    meetings: 1,
    degree: 2,
    betweenness: 0,
    community: 0,
    isCentre: index === 0,
    radius: 8,
  }));
  const ties = vertices.flatMap((source, index) =>
    [vertices[(index + 1) % count], vertices[0]].flatMap((target) =>
      target && target !== source ? [{ source, target, weight: 1, meetings: 1 }] : [],
    ),
  );
  return { vertices, ties };
}

function settled(layout: Layout): Layout {
  while (!layout.run(1_000));
  return layout;
}

const placesOf = ({ bodies }: Layout) =>
  new Map(bodies.map(({ vertex, x, y }) => [vertex.id, { x, y }]));

describe("the layout of a network", () => {
  test("gives the same graph the same places, in however many steps", () => {
    const atOnce = settled(startLayout(ring(30), new Map()));
    const inSteps = startLayout(ring(30), new Map());
    while (!inSteps.run(0));
    expect(placesOf(inSteps)).toEqual(placesOf(atOnce));
  });

  test("keeps circles apart", () => {
    const { bodies } = settled(startLayout(ring(30), new Map()));
    for (const [index, a] of bodies.entries()) {
      for (const b of bodies.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.vertex.radius + b.vertex.radius);
      }
    }
  });

  test("leaves those with known places where they are, and puts others near whom they met", () => {
    const known = placesOf(settled(startLayout(ring(20), new Map())));
    known.delete("p7");
    const places = placesOf(settled(startLayout(ring(20), known)));
    for (const [id, place] of known) expect(places.get(id)).toEqual(place);
    const { x, y } = places.get("p7") ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.hypot(x, y)).toBeLessThan(400);
  });

  test("has nothing to do when all places are known", () => {
    const known = placesOf(settled(startLayout(ring(20), new Map())));
    expect(startLayout(ring(20), known).run(0)).toBe(true);
  });
});

describe("what the pointer is at", () => {
  const known = new Map(["p0", "p1", "p2"].map((id, index) => [id, { x: index * 100, y: 0 }]));
  const layout = startLayout(ring(3), known);
  const nameAt = (x: number, y: number, scale = 1) => {
    const target = targetAt(layout, { x, y }, scale);
    if (target?.kind !== "tie") return target?.body.vertex.id;
    return `${target.line.tie.source.id}-${target.line.tie.target.id}`;
  };

  test("is a node on and near its circle, before any tie", () => {
    expect(nameAt(100, 0)).toBe("p1");
    expect(nameAt(100, 11)).toBe("p1");
  });

  test("is a tie between circles, and nothing further away", () => {
    expect(nameAt(50, 4)).toMatch(/^p\d-p\d$/);
    expect(nameAt(50, 6)).toBeUndefined();
    expect(nameAt(-20, 0)).toBeUndefined();
  });

  test("is as near in pixels when all is zoomed", () => {
    expect(nameAt(50, 4, 2)).toBeUndefined();
    expect(nameAt(50, 9, 0.5)).toMatch(/^p\d-p\d$/);
  });
});
