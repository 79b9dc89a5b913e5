import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { type Source, sourcesIn } from "../support/source.ts";

/** From the ground up. A file may import what stands below it, and its neighbours in one folder. */
const LEVELS: readonly (readonly string[])[] = [
  ["config.ts", "errors.ts", "version.ts", "lib/", "generated/"],
  ["checked-input.ts", "page-query.ts", "logger.ts", "database/"],
  ["context.ts", "load/", "page-sql.ts"],
  ["backup/"],
  ["builder.ts", "batch.ts", "question.ts"],
  ["connection.ts", "read/"],
  ["query-field.ts", "limits/"],
  ["schema/"],
  ["schema/index.ts"],
  ["http/"],
  ["idle-memory.ts", "lifecycle.ts", "server.ts", "start-error.ts"],
  ["backup.ts", "main.ts", "restore.ts"],
];

const src = sourcesIn("src");
const others = [
  ...sourcesIn("client"),
  ...sourcesIn("scripts"),
  ...sourcesIn("test"),
  ...sourcesIn("."),
];
const all = [...src, ...others];
const web = sourcesIn("web/src");

/** The entry of LEVELS that a file of src belongs to: the longest that fits. */
function placeOf(file: string): { level: number; entry: string } {
  const name = file.replace(/^src\//, "");
  const fitting = LEVELS.flatMap((entries, level) =>
    entries.filter((entry) => name.startsWith(entry)).map((entry) => ({ level, entry })),
  );
  const [place] = fitting.toSorted((a, b) => b.entry.length - a.entry.length);
  if (!place) throw new Error(`${file} stands on no level: add it to test/rules/imports.test.ts.`);
  return place;
}

const isAllowed = (from: string, to: string) => {
  const [user, used] = [placeOf(from), placeOf(to)];
  return used.level < user.level || used.entry === user.entry;
};

describe("imports", () => {
  it.each(src)("lead downwards from $file", ({ file, imports }) => {
    const inside = imports.flatMap((each) => (each.file?.startsWith("src/") ? [each.file] : []));
    expect(inside.filter((target) => !isAllowed(file, target))).toEqual([]);
  });

  it("of src come from nowhere but src, Node and the packages that are installed with it", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const known = new Set([
      ...Object.keys(dependencies),
      ...builtinModules.map((name) => `node:${name}`),
    ]);
    const packageOf = (specifier: string) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
    for (const { file, imports } of src) {
      for (const { specifier, file: target } of imports) {
        const isKnown =
          target?.startsWith("src/") || known.has(specifier) || known.has(packageOf(specifier));
        expect(isKnown, `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it("of the client do not reach into the server", () => {
    const reaching = sourcesIn("client").filter(({ imports }) =>
      imports.some(({ file }) => file?.startsWith("src/")),
    );
    expect(reaching.map(({ file }) => file)).toEqual([]);
  });

  it("of the explorer reach the server through the client only", () => {
    const reaching = web.filter(({ imports }) =>
      imports.some(({ file }) => file && !/^(web|client)\//.test(file)),
    );
    expect(reaching.map(({ file }) => file)).toEqual([]);
  });

  it("of the explorer lead from views to parts, and from these to rules", () => {
    const upward = web.flatMap(({ file, imports }) =>
      imports.flatMap(({ file: target = "", isTypeOnly }) => {
        const isRule = file.startsWith("web/src/lib/");
        const isPart = file.startsWith("web/src/part/");
        const isView = target.startsWith("web/src/view/");
        const isUp = isRule ? isView || target.startsWith("web/src/part/") : isPart && isView;
        return isUp && !isTypeOnly ? [`${file} imports ${target}`] : [];
      }),
    );
    expect(upward).toEqual([]);
  });

  it("run in a circle among the nouns of the schema only, which are used when their fields are", () => {
    const circles = circlesIn([...all, ...web]).filter((circle) => !circle.every(isNoun));
    expect(circles).toEqual([]);
  });
});

const isNoun = (file: string) => file.startsWith("src/schema/") && file !== "src/schema/index.ts";

/** The groups of files each of which imports, through others, itself. */
function circlesIn(sources: readonly Source[]): string[][] {
  const imports = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.flatMap(({ file: target, isTypeOnly }) => (target && !isTypeOnly ? [target] : [])),
    ]),
  );
  const reachable = (from: string) => {
    const seen = new Set<string>();
    for (let open = imports.get(from) ?? []; open.length > 0; ) {
      for (const file of open) seen.add(file);
      open = [...new Set(open.flatMap((file) => imports.get(file) ?? []))].filter(
        (file) => !seen.has(file),
      );
    }
    return seen;
  };
  const reach = new Map([...imports.keys()].map((file) => [file, reachable(file)]));
  const circles = new Map<string, string[]>();
  for (const [file, seen] of reach) {
    if (!seen.has(file)) continue;
    const circle = [...seen].filter((other) => reach.get(other)?.has(file)).toSorted();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

describe("each file", () => {
  it("exports names only, but for the settings of tools and the types of packages", () => {
    const files = all.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ file }) => file);
    expect(
      files.filter((file) => !/^[\w.]+\.config\.ts$|^client\/codegen\.ts$|\.d\.ts$/.test(file)),
    ).toEqual([]);
  });

  it("hands on nothing that another file exports, but for the face of a package", () => {
    const handed = all
      .filter(({ file }) => file !== "client/index.ts")
      .flatMap(({ file, reExports }) => reExports.map((name) => `${file}: ${name}`));
    expect(handed).toEqual([]);
  });

  it("of src leaves the environment to config.ts, and the console to what is started", () => {
    const using = (name: "process.env" | "console") =>
      src.filter(({ uses }) => uses.has(name)).map(({ file }) => file);
    expect(using("process.env")).toEqual(["src/config.ts"]);
    expect(using("console")).toEqual(["src/backup.ts", "src/main.ts", "src/restore.ts"]);
  });

  it("has at most 300 lines", () => {
    const long = [...all, ...web]
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });
});
