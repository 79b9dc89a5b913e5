import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SETTINGS } from "../../src/config.ts";

const settings = new Set(SETTINGS.map(({ name }) => name));

const service = z.looseObject({
  restart: z.string(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  privileged: z.boolean().default(false),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});

const compose = z.object({
  services: z.object({ server: service, database: service }),
  volumes: z.record(z.string(), z.null()),
});

describe("docker-compose.yml", () => {
  const text = readFileSync("docker-compose.yml", "utf8");
  const { services, volumes } = compose.parse(parse(text));

  test("sets only what the server knows", () => {
    const unknown = Object.keys(services.server.environment).filter((name) => !settings.has(name));
    expect(unknown).toEqual([]);
  });

  test("starts the server when the database answers, and both again when they end", () => {
    expect(services.server.depends_on).toEqual({ database: { condition: "service_healthy" } });
    expect(services.database.healthcheck?.test).toContain("pg_isready");
    expect([services.server.restart, services.database.restart]).toEqual([
      "unless-stopped",
      "unless-stopped",
    ]);
  });

  test("lets the server write nowhere but to a small /tmp, and gives it no right of its own", () => {
    expect(services.server).toMatchObject({
      privileged: false,
      read_only: true,
      cap_drop: ["ALL"],
      cap_add: [],
      security_opt: ["no-new-privileges:true"],
      volumes: [],
    });
    const [tmp = "", ...others] = services.server.tmpfs;
    expect(others).toEqual([]);
    expect(tmp).toMatch(/^\/tmp:/);
    expect(tmp.split(/[:,]/)).toEqual(expect.arrayContaining(["noexec", "nosuid", "nodev"]));
  });

  test("is open to this machine only, and keeps the database to itself", () => {
    expect(services.server.ports.every((port) => port.startsWith("127.0.0.1:"))).toBe(true);
    expect(services.database.ports).toEqual([]);
  });

  test("keeps the data in a named volume", () => {
    const [name = ""] = services.database.volumes[0]?.split(":") ?? [];
    expect(Object.keys(volumes)).toEqual([name]);
  });

  test("starts with no variable set, and gives the same password to both", () => {
    const variables = text.match(/\$\{[^}]+\}/g) ?? [];
    expect(variables.filter((variable) => !variable.includes(":-"))).toEqual([]);
    const { DATABASE_URL } = services.server.environment;
    expect(DATABASE_URL).toContain(`parley:${services.database.environment.POSTGRES_PASSWORD}@`);
  });
});

describe("the Dockerfile", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const wanted = readFileSync(".dockerignore", "utf8").split("\n");
  const argumentsOf = (instruction: string) =>
    lines.filter((line) => line.startsWith(instruction)).map((line) => line.split(" ").slice(1));

  test("copies what exists and what .dockerignore lets in", () => {
    const sources = argumentsOf("COPY")
      .filter(([first]) => first !== "--from=build")
      .flatMap((words) => words.slice(0, -1));
    expect(sources).toContain("src");
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
    expect(sources.filter((path) => !wanted.includes(`!${path}`))).toEqual([]);
    expect(wanted.find((line) => line !== "" && !line.startsWith("#"))).toBe("*");
  });

  test("sets only what the server knows", () => {
    const names = argumentsOf("ENV")
      .flat()
      .map((pair) => pair.split("=")[0] ?? "");
    expect(names.filter((name) => !settings.has(name))).toEqual([]);
  });

  test("leaves out what only makes the server", () => {
    const text = lines.join("\n");
    for (const name of ["prisma", "esbuild"]) expect(text).toContain(`dependencies.${name}`);
    expect(argumentsOf("FROM").at(-1)).toEqual(["node:22-slim"]);
    expect(argumentsOf("VOLUME")).toEqual([["/data"]]);
  });

  test("runs the server as somebody who is not root, and watches its health", () => {
    const order = ["USER node", "HEALTHCHECK", "CMD"].map((start) =>
      lines.findIndex((line) => line.startsWith(start)),
    );
    expect(order).toEqual(order.filter((line) => line >= 0).sort((a, b) => a - b));
    expect(lines.join("\n")).toContain("/health`");
  });
});
