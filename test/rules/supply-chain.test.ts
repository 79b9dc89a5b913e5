import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

/** Licences that ask for no more than that they are told of. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "PostgreSQL",
  "Unlicense",
]);

/** Packages with another licence, and why they may be there. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "@visx/vendor": "MIT and ISC: both are allowed. Of the studio that the Prisma CLI has with it.",
  elkjs: "EPL-2.0, used as it comes. Of the same studio, which is never opened.",
  lightningcss: "MPL-2.0, used as it comes. Of Vite, which makes the explorer.",
  "seq-queue": "MIT by its file LICENSE; its package.json says nothing. Of the Prisma CLI.",
};

/** Packages that would run something when they are installed, and why nothing is lost without. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  "@prisma/engines": "Downloads engines for databases that the server reaches through pg instead.",
  esbuild: "Puts its program in the place of a script that finds it, too, only later.",
  prisma: "Says which Node it needs; package.json says that of the server.",
};

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      license: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

const { packages } = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** What is installed beside the server, for any platform. */
const production = Object.entries(packages)
  .filter(([place, { dev }]) => place !== "" && !dev)
  .map(([place, about]) => ({ name: place.replace(/^.*node_modules\//, ""), ...about }));

/** What is compiled for each platform has a package a platform. */
const namesOf = (some: typeof production) =>
  [...new Set(some.map(({ name }) => name.replace(/^(lightningcss)-.*/, "$1")))].sort();

describe("packages that are installed with the server", () => {
  test("have licences that allow it, or a reason beside them", () => {
    expect(production.length).toBeGreaterThan(100);
    const others = production.filter(({ license = "" }) => !ALLOWED.has(license));
    expect(namesOf(others)).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  test("need nothing to be run when they are installed", () => {
    const running = production.filter(({ hasInstallScript }) => hasInstallScript);
    expect(namesOf(running)).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  });

  test.each(["Dockerfile", ".ci/run"])("are installed by %s without running anything", (file) => {
    const text = readFileSync(file, "utf8");
    const installs = text.match(/npm (ci|install|prune)\b[^\n&|]*/g) ?? [];
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.filter((command) => !command.includes("--ignore-scripts"))).toEqual([]);
  });

  test("stand in docs/supply-chain.md where they are exceptions", () => {
    const page = readFileSync("docs/supply-chain.md", "utf8");
    const exceptions = [...Object.entries(EXCEPTIONS), ...Object.entries(INSTALL_SCRIPTS)];
    const told = exceptions.filter(([name, why]) => page.includes(`| \`${name}\` | ${why} |`));
    expect(told).toEqual(exceptions);
  });
});
