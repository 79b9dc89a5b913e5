import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { boxOf, pointsOf } from "../../scripts/docs/model-geometry.ts";
import { BOXES, FRAMES, ROUTES, type Spot } from "../../scripts/docs/model-layout.ts";
import { modelPicture } from "../../scripts/docs/model-picture.ts";
import { relations } from "../../scripts/docs/model-relations.ts";

const lines = relations();
const models = Object.keys(BOXES);

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const areaOf = (name: string): Area => {
  const { x, y, width, height } = boxOf(name);
  return { left: x, right: x + width, top: y, bottom: y + height };
};

const span = (a: Spot, b: Spot): Area => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});

/** Whether one reaches into the other; to touch is not to reach. */
const meet = (a: Area, b: Area) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (inner: Area, outer: Area) =>
  inner.left > outer.left &&
  inner.right < outer.right &&
  inner.top > outer.top &&
  inner.bottom < outer.bottom;

describe("the picture of the model", () => {
  test("is what the script draws of prisma/schema", () => {
    expect(
      readFileSync("docs/model.svg", "utf8") === modelPicture(),
      "Run: npm run generate:docs",
    ).toBe(true);
  });

  test("has a line for every relation, and none that is gone", () => {
    expect(lines.map(({ key }) => key).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test("has no boxes one over the other", () => {
    const over = models.flatMap((a, index) =>
      models
        .slice(index + 1)
        .filter((b) => meet(areaOf(a), areaOf(b)))
        .map((b) => `${a} ${b}`),
    );
    expect(over).toEqual([]);
  });

  test("has in each frame what the frame stands for, and nothing else", () => {
    const within = (frame: string) =>
      models.filter((name) => isInside(areaOf(name), areaOf(frame)));
    for (const [frame, { models: members }] of Object.entries(FRAMES)) {
      expect(within(frame).sort(), frame).toEqual([...members].sort());
    }
  });

  test("draws lines across and down, and through no box", () => {
    const bad = lines.flatMap((line) => {
      const points = pointsOf(line);
      return points.slice(1).flatMap((to, index) => {
        const part = span(points[index] ?? to, to);
        const isStraight = part.left === part.right || part.top === part.bottom;
        const crossed = models.filter((name) => meet(part, areaOf(name)));
        return isStraight && crossed.length === 0 ? [] : [`${line.key}: ${crossed.join(", ")}`];
      });
    });
    expect(bad).toEqual([]);
  });
});
