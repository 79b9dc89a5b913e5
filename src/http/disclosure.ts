import type { Config } from "../config.ts";

/** What tells strangers about the API: off in production unless it is turned on. */
const SWITCHES = ["INTROSPECTION", "SUGGESTIONS", "PLAYGROUND"] as const;

type Switch = (typeof SWITCHES)[number];

type Settings = Pick<Config, Switch | "NODE_ENV">;

/** Whether this is on; `auto` leaves it to what the process is for. */
export function isOn(config: Settings, name: Switch): boolean {
  const word = config[name];
  return word === "auto" ? config.NODE_ENV !== "production" : word === "on";
}

/** What is off, and how to turn it on; undefined when all is on. */
export function tellWhatIsOff(config: Settings): string | undefined {
  const off = SWITCHES.filter((name) => !isOn(config, name));
  if (off.length === 0) return undefined;
  const list = new Intl.ListFormat("en").format(off.map((name) => name.toLowerCase()));
  return `Off here: ${list}. To have them: ${off.map((name) => `${name}=on`).join(" ")}`;
}
