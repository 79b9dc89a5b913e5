import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readExamples } from "../../scripts/examples.ts";
import { withAnswer } from "../../scripts/readme-answer.ts";
import { SETTINGS } from "../../src/config.ts";

const readme = readFileSync("README.md", "utf8");
const [headline] = readExamples();

/** The rows of the table under a heading, without its own two lines of head. */
function tableUnder(heading: string, text: string = readme): string[][] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => row.slice(2, -2).split(" | "));
}

const code = (text: string) => `\`${text}\``;
const names = (rows: readonly string[][]) => rows.map(([first = ""]) => first.replaceAll("`", ""));

describe("the README", () => {
  test("shows what the first example answers", () => {
    const answer = readFileSync(headline?.answerFile ?? "", "utf8");
    expect(withAnswer(readme, answer), "Run: npm run generate:examples").toBe(readme);
  });

  test("lists the settings of src/config.ts", () => {
    const expected = SETTINGS.map(({ name, default: value, meaning }) => [
      code(name),
      value === "" ? "–" : code(value),
      meaning,
    ]);
    expect(tableUnder("Settings")).toEqual(expected);
  });

  test("lists the scripts of package.json", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    // npm itself runs `prestart` before `start`: nobody calls it.
    const called = Object.keys(scripts).filter(
      (name) => !(name.replace(/^pre/, "") in scripts) || !name.startsWith("pre"),
    );
    expect(names(tableUnder("Tasks")).sort()).toEqual(called.sort());
  });

  test("maps every folder at the top, and nothing that does not exist", () => {
    const ignored = readFileSync(".gitignore", "utf8").split("\n");
    const folders = readdirSync(".", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== ".git")
      .map(({ name }) => name)
      .filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`));
    const paths = names(tableUnder("The map"));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const mapped = new Set(paths.map((path) => path.split("/")[0]));
    expect(folders.filter((folder) => !mapped.has(folder))).toEqual([]);
  });

  test("shows an article as it stands in seeds/", () => {
    const file = /\]\((seeds\/articles\/[^)]+)\)/.exec(readme)?.[1] ?? "";
    expect(readme).toContain(`\`\`\`json\n${readFileSync(file, "utf8")}\`\`\``);
  });

  test("counts the articles", () => {
    expect(readme).toContain(`from ${readdirSync("seeds/articles").length} public articles`);
  });

  test("links to files that exist", () => {
    const targets = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(
      ([, target = ""]) => target,
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const text = readFileSync("CONTRIBUTING.md", "utf8");

  test("names only paths that exist, where x is any noun", () => {
    const folders = "src|test|prisma|examples|scripts|client|seeds";
    const paths = [...text.matchAll(new RegExp(`\`((?:${folders})/[\\w./-]*)\``, "g"))];
    const files = paths.map(([, path = ""]) => path.replace(/\bx\b/, "meeting"));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test("names only tasks that exist", () => {
    const tasks = [...text.matchAll(/`npm run ([\w:]+)/g)].map(([, task = ""]) => task);
    const known = names(tableUnder("Tasks"));
    expect(tasks.filter((task) => !known.includes(task))).toEqual([]);
  });
});
