import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generate } from "@graphql-codegen/cli";
import { describe, expect, test } from "vitest";
import config from "../../client/codegen.ts";
import { cut, table, widthOf } from "../../client/table.ts";

const FOLDER = "client/generated/";

describe("the client's types", () => {
  test("are what schema.graphql and the client's documents give", async () => {
    const files: { filename: string; content: string }[] = await generate(
      { ...config, silent: true },
      false,
    );
    const expected = files.map(({ filename, content }) => [path.basename(filename), content]);
    const found = readdirSync(FOLDER).map((name) => [
      name,
      readFileSync(path.join(FOLDER, name), "utf8"),
    ]);
    const isUpToDate = JSON.stringify(found) === JSON.stringify(expected.sort());
    expect(isUpToDate, `${FOLDER} is out of date. Run: npm run generate:client`).toBe(true);
  });
});

describe("a table of the client", () => {
  test("aligns what takes two columns, and what takes none", () => {
    expect(widthOf("Astana")).toBe(6);
    expect(widthOf("習近平")).toBe(6);
    expect(widthOf("Ko\u0308ln")).toBe(4);
    const rows = [
      ["習近平", "a"],
      ["Ko\u0308ln", "b"],
    ];
    expect(table(rows)).toBe("習近平  a\nKo\u0308ln    b");
  });

  test("fits the terminal", () => {
    const rows = [["2002-12-19", "Moscow", "Radio Free Europe/Radio Liberty"]];
    expect(table(rows, 30)).toBe("2002-12-19  Moscow  Radio Fre…");
    expect(cut("習近平", 4)).toBe("習…");
  });

  test("keeps a line a line, whatever a name holds", () => {
    expect(table([["a\nb\u001B[31mc", "d"]])).toBe("a b [31mc  d");
  });
});
