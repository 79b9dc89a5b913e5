import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { withArticleCounts } from "../../scripts/docs/article-counts.ts";
import { schemaReference } from "../../scripts/docs/schema-reference.ts";
import { explainStartError } from "../../src/start-error.ts";

interface Described {
  name: string;
  description?: string | null | undefined;
}

const read = (file: string) => readFileSync(file, "utf8");
const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join("docs", name));

/** Without code, in which nothing is a link or a heading, and without comments. */
const prose = (text: string) =>
  text.replace(/^```[\s\S]*?^```$/gm, "").replace(/<!--[\s\S]*?-->|`[^`\n]*`/g, "");

const linksOf = (file: string) =>
  [...prose(read(file)).matchAll(/\]\(((?!https?:)[^)\s]+)\)/g)].map(([, target = ""]) => target);

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const headings = read(file)
    .replace(/^```[\s\S]*?^```$/gm, "")
    .matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isThere(page: string, link: string): boolean {
  const [target = "", anchor] = link.split("#");
  const file = target === "" ? page : path.join(path.dirname(page), target);
  return existsSync(file) && (!anchor || anchorsOf(file).includes(anchor));
}

describe("the pages of docs/", () => {
  test.each(pages)("%s links to files and headings that exist", (page) => {
    expect(linksOf(page).filter((link) => !isThere(page, link))).toEqual([]);
  });

  test("are all in the index; the questions have their own", () => {
    const indexes = ["docs/README.md", "docs/questions/README.md"];
    const listed = indexes.flatMap((index) =>
      linksOf(index).map((link) => path.join(path.dirname(index), link.split("#")[0] ?? "")),
    );
    const missing = pages.filter((page) => page !== indexes[0] && !listed.includes(page));
    expect(missing).toEqual([]);
  });
});

describe("docs/schema.md", () => {
  const schema = buildSchema(read("schema.graphql"));
  const text = read("docs/schema.md");

  test("is what schema.graphql says", () => {
    expect(text === schemaReference(schema), "Run: npm run generate:docs").toBe(true);
  });

  test("has each heading once", () => {
    const anchors = anchorsOf("docs/schema.md");
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  test("describes every type, field, argument and value", () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !/(Connection|Edge)$/.test(type.name),
    );
    const elements = types.flatMap<Described>((type) => {
      if (isEnumType(type)) return [type, ...type.getValues()];
      if (isInputObjectType(type)) return [type, ...Object.values(type.getFields())];
      if (!isObjectType(type)) return [type];
      return [type, ...Object.values(type.getFields()).flatMap((field) => [field, ...field.args])];
    });
    const isSaid = ({ description }: Described) =>
      text.includes((description ?? "").replaceAll("|", "\\|"));
    expect(elements.length).toBeGreaterThan(400);
    expect(elements.filter((element) => !isSaid(element)).map(({ name }) => name)).toEqual([]);
  });
});

test("docs/data.md counts the articles of seeds/", () => {
  const page = read("docs/data.md");
  expect(withArticleCounts(page) === page, "Run: npm run generate:docs").toBe(true);
});

test("docs/start.md tells what the server says when a port is taken", () => {
  const error = { syscall: "listen", code: "EADDRINUSE", port: 4000 };
  const message = explainStartError(Object.assign(new Error("listen"), error));
  expect(read("docs/start.md")).toContain(`\`${message}\``);
});
