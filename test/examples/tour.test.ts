import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerToLesson, readLessons, TOUR_FILE } from "../../scripts/tour.ts";
import { createTestServer } from "../http/harness.ts";
import { onSeededDatabase } from "../support/query.ts";

const { database } = onSeededDatabase();
const lessons = readLessons(readFileSync(TOUR_FILE, "utf8"));

describe("the tour", () => {
  test("asks ten questions, one under each heading", () => {
    const headings = readFileSync(TOUR_FILE, "utf8").match(/^## .+/gm) ?? [];
    expect(lessons.map(({ title }) => `## ${title}`)).toEqual(headings);
    expect(headings.map((heading) => Number.parseInt(heading.slice(3), 10))).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });

  test.each(lessons)("answers: $title", async (lesson) => {
    const answer = await answerToLesson(lesson, createTestServer(database()));
    expect(answer).not.toContain('"errors"');
    expect(
      answer,
      "docs/tour.md is out of date. Run npm run generate:examples and read the difference.",
    ).toBe(lesson.answer);
  });
});
