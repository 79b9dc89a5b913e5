import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMemory } from "../../../src/http/playground/memory.js";

const TABS = "graphiql:tabState";
const EXAMPLE = { query: "# Who?\nquery Who($name: String!) { a }", variables: '{"name":"Putin"}' };

/** What a browser keeps of a site. */
class KeptTexts {
  readonly texts: Map<string, string>;
  constructor(texts: Record<string, string> = {}) {
    this.texts = new Map(Object.entries(texts));
  }
  get length() {
    return this.texts.size;
  }
  key = (index: number) => [...this.texts.keys()][index] ?? null;
  getItem = (name: string) => this.texts.get(name) ?? null;
  setItem = (name: string, value: string) => void this.texts.set(name, value);
  removeItem = (name: string) => void this.texts.delete(name);
}

const stateOf = (
  ...tabs: { query: string; variables?: string | null; headers?: string | null }[]
) => JSON.stringify({ activeTabIndex: 0, tabs });

const tab = { query: "{ a }", variables: '{"b":"SECRET"}', headers: '{"authorization":"SECRET"}' };
const bare = { query: "{ a }", variables: null, headers: null };

const open = (kept: KeptTexts) => openMemory(kept, [EXAMPLE]);

describe("the memory of the playground", () => {
  test("is off at first, and then keeps queries but no variables and headers", () => {
    const kept = new KeptTexts();
    const memory = open(kept);
    expect(memory.isOn()).toBe(false);
    memory.storage.setItem(TABS, stateOf(tab));
    expect(Object.fromEntries(kept.texts)).toEqual({ [TABS]: stateOf(bare) });
    expect(open(kept).openTab()).toEqual(bare);
  });

  test("while it is off no text of a variable or header is kept, wherever GraphiQL puts it", () => {
    const places = fc.constantFrom(TABS, "graphiql:variables", "graphiql:headers");
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.string())), (writes) => {
        const kept = new KeptTexts();
        const { storage } = open(kept);
        for (const [name, text] of writes) {
          const secret = `SECRET${text}`;
          const whole = stateOf({ query: "{ a }", variables: secret, headers: secret });
          storage.setItem(name, name === TABS ? whole : secret);
        }
        expect([...kept.texts].join()).not.toContain("SECRET");
      }),
    );
  });

  test("has all of this visit, though less is kept", () => {
    const memory = open(new KeptTexts());
    memory.storage.setItem(TABS, stateOf(tab));
    expect(memory.storage.getItem(TABS)).toBe(stateOf(tab));
    expect(memory.openTab()).toEqual(tab);
  });

  test("brings variables and headers back when it is on", () => {
    const kept = new KeptTexts();
    const memory = open(kept);
    memory.turn(true);
    memory.storage.setItem(TABS, stateOf(tab));
    expect(open(kept).isOn()).toBe(true);
    expect(open(kept).openTab()).toEqual(tab);
  });

  test("keeps at once what is there when it is turned on, and removes it when it is turned off", () => {
    const kept = new KeptTexts();
    const memory = open(kept);
    memory.storage.setItem(TABS, stateOf(tab));
    memory.turn(true);
    expect(kept.getItem(TABS)).toBe(stateOf(tab));
    memory.turn(false);
    expect(Object.fromEntries(kept.texts)).toEqual({ [TABS]: stateOf(bare) });
    expect(memory.openTab()).toEqual(tab);
  });

  test("obeys the switch of another window", () => {
    const kept = new KeptTexts();
    const [one, other] = [open(kept), open(kept)];
    one.turn(true);
    other.storage.setItem(TABS, stateOf(tab));
    expect(kept.getItem(TABS)).toBe(stateOf(tab));
    one.turn(false);
    other.storage.setItem(TABS, stateOf(tab));
    expect(kept.getItem(TABS)).toBe(stateOf(bare));
  });

  test("removes what was kept before there was a switch", () => {
    const kept = new KeptTexts({
      [TABS]: stateOf(tab),
      "graphiql:variables": "SECRET",
      "graphiql:headers": "SECRET",
      "graphiql:shouldPersistHeaders": "true",
      "graphiql:theme": "dark",
    });
    expect(open(kept).openTab()).toEqual(bare);
    expect(Object.fromEntries(kept.texts)).toEqual({
      [TABS]: stateOf(bare),
      "graphiql:theme": "dark",
    });
  });

  test("gives the tab of an example its variables again, though its query was changed", () => {
    for (const query of [EXAMPLE.query, "query Who($name: String!) { a b }"]) {
      const kept = new KeptTexts({ [TABS]: stateOf({ query }) });
      expect(open(kept).openTab()).toMatchObject({ query, variables: EXAMPLE.variables });
      expect(kept.getItem(TABS)).not.toContain("Putin");
    }
  });

  test("does not take them for what the visitor wanted remembered, or for a tab without a name", () => {
    const own = { query: EXAMPLE.query, variables: "" };
    const kept = new KeptTexts({ [TABS]: stateOf(own), "parley:remember": "true" });
    expect(open(kept).openTab()).toMatchObject(own);
    const nameless = new KeptTexts({ [TABS]: stateOf({ query: "{ a }" }) });
    expect(openMemory(nameless, [{ ...EXAMPLE, query: "{ a }" }]).openTab()?.variables).toBeNull();
  });

  test("leaves the rest of what GraphiQL keeps to the browser", () => {
    const kept = new KeptTexts();
    const { storage } = open(kept);
    storage.setItem("graphiql:theme", "dark");
    expect(storage.getItem("graphiql:theme")).toBe("dark");
    expect(storage.length).toBe(1);
    storage.removeItem("graphiql:theme");
    expect(kept.length).toBe(0);
  });

  test("forgets all of GraphiQL's, and nothing else, when it is told to", () => {
    const kept = new KeptTexts({ [TABS]: stateOf(tab), "graphiql:theme": "dark", other: "1" });
    const memory = open(kept);
    memory.storage.clear();
    expect(Object.fromEntries(kept.texts)).toEqual({ other: "1" });
    expect(memory.openTab()).toBeUndefined();
  });

  test.each(["", "{", "null", '{"tabs":1}'])("begins anew when %j is kept", (text) => {
    expect(open(new KeptTexts({ [TABS]: text })).openTab()).toBeUndefined();
  });
});
