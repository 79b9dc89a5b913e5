import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLES_FOLDER, readExamples } from "../../scripts/examples.ts";

const examples = readExamples();
const [headline] = examples;
const tabs = examples.filter(({ language }) => language === "graphql");

/** The lines of comment on top of a question, without their signs, and what stands below. */
function parts(query = ""): { comment: string[]; below: string } {
  const top = /^(?:(?:#|--) .+\n)*/.exec(query)?.[0] ?? "";
  const lines = top.split("\n").slice(0, -1);
  return {
    comment: lines.map((line) => line.replace(/^\S+ /, "")),
    below: query.slice(top.length),
  };
}

describe("the examples", () => {
  test("are numbered without a gap", () => {
    const numbers = examples.map(({ name }) => Number(name.slice(0, 2)));
    expect(numbers).toEqual(examples.map((_, index) => index + 1));
  });

  test("begin with the question that the README begins with", () => {
    const { below } = parts(headline?.query);
    expect(below).toMatch(/^query /);
    expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`graphql\n${below}\`\`\``);
  });

  test.each(examples)("$name says its question on top, in three lines at most", ({ query }) => {
    const { comment, below } = parts(query);
    expect(comment.join(" ")).toMatch(/^[A-Z].+\?/);
    expect(comment.length).toBeLessThanOrEqual(3);
    expect(comment.filter((line) => line.length > 100)).toEqual([]);
    expect(below, "All comments stand on top").not.toMatch(/^\s*(#|--)/m);
  });

  test.each(tabs)("$name says below it what to change", ({ query }) => {
    expect(parts(query).comment.at(-1)).toMatch(/^Change .+\.$/);
  });

  test.each(examples)("$name has an answer, which is no error", ({ answerFile }) => {
    expect(existsSync(answerFile), "Run: npm run generate:examples").toBe(true);
    const answer = readFileSync(answerFile, "utf8");
    if (answerFile.endsWith(".json")) expect(JSON.parse(answer)).not.toHaveProperty("errors");
    else expect(answer.split("\r\n").length, "A header, a row and the last end").toBeGreaterThan(2);
  });

  test("no answer is left without its question", () => {
    const answers = readdirSync(EXAMPLES_FOLDER).filter((name) => /\.(json|csv)$/.test(name));
    expect(answers).toEqual(examples.map(({ answerFile }) => path.basename(answerFile)));
  });

  test("the example of paging goes on where its first page ends", () => {
    const paging = examples.find(({ name }) => name.includes("page-by-page"));
    const { data } = JSON.parse(readFileSync(paging?.answerFile ?? "", "utf8"));
    expect(paging?.query).toContain(`after: "${data.first.pageInfo.endCursor}"`);
  });
});
