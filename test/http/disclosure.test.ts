import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { isOn, tellWhatIsOff } from "../../src/http/disclosure.ts";

test("all is on where nothing is set", () => {
  expect(tellWhatIsOff(readConfig({}))).toBeUndefined();
});

test("all is off in production, and a line says how to turn it on", () => {
  expect(tellWhatIsOff(readConfig({ NODE_ENV: "production" }))).toBe(
    "Off here: introspection, suggestions, and playground. To have them: INTROSPECTION=on SUGGESTIONS=on PLAYGROUND=on",
  );
});

test("each is what its setting says, wherever it is set", () => {
  const config = readConfig({ NODE_ENV: "production", INTROSPECTION: "on", SUGGESTIONS: "off" });
  expect(isOn(config, "INTROSPECTION")).toBe(true);
  expect(tellWhatIsOff(config)).toMatch(/^Off here: suggestions and playground\./);
  expect(isOn(readConfig({ PLAYGROUND: "off" }), "PLAYGROUND")).toBe(false);
});
