import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResponseStore, etagOf, type StoredAnswer } from "../../src/http/response-store.ts";

const answerOf = (text: string): StoredAnswer => {
  const body = Buffer.from(text);
  return { body, etag: etagOf(body) };
};

const ROOMY = 1_000_000;

/** A store, and what it hears of changes. */
function storeOf(maxBytes = ROOMY) {
  const changes: { generation: number | undefined } = { generation: 1 };
  return { changes, store: createResponseStore(maxBytes, changes) };
}

describe("A response store", () => {
  it("gives back what was put", () => {
    const { store } = storeOf();
    const answer = answerOf('{"data":{"place":{"name":"Алматы"}}}');
    store.put("key", answer, 1);
    expect(store.get("key")).toEqual(answer);
    expect(store.get("another key")).toBeUndefined();
  });

  it("forgets everything when something has changed", () => {
    const { changes, store } = storeOf();
    store.put("key", answerOf("old"), 1);
    changes.generation = 2;
    expect(store.get("key")).toBeUndefined();
    expect(store.bytes).toBe(0);
  });

  it("forgets everything when changes can go unnoticed, also when nothing was missed", () => {
    const { changes, store } = storeOf();
    store.put("key", answerOf("old"), 1);
    changes.generation = undefined;
    expect(store.get("key")).toBeUndefined();
    changes.generation = 1;
    expect(store.get("key")).toBeUndefined();
  });

  it("does not keep what was worked on while something changed, or could have", () => {
    const { changes, store } = storeOf();
    const bytesAfter = (generation: number | undefined, generationBefore: number | undefined) => {
      changes.generation = generation;
      store.put("key", answerOf("old"), generationBefore);
      return store.bytes;
    };
    expect(bytesAfter(2, 1)).toBe(0);
    expect(bytesAfter(2, undefined)).toBe(0);
    expect(bytesAfter(undefined, 2)).toBe(0);
    expect(bytesAfter(undefined, undefined)).toBe(0);
    expect(bytesAfter(3, 3)).toBeGreaterThan(0);
  });

  it("keeps no answer that takes more than an eighth of its memory", () => {
    const { store } = storeOf();
    const length = (share: number) => Math.floor(ROOMY * share);
    store.put("large", answerOf("x".repeat(length(1 / 8) - 2_000)), 1);
    store.put("too large", answerOf("x".repeat(length(1 / 8))), 1);
    store.put("k".repeat(length(1 / 16)), answerOf("small"), 1);
    expect(store.get("large")?.body).toHaveLength(length(1 / 8) - 2_000);
    expect(store.get("too large")).toBeUndefined();
    expect(store.get("k".repeat(length(1 / 16)))).toBeUndefined();
  });

  it("forgets those first that were asked for longest ago", () => {
    const { store } = storeOf();
    const text = "x".repeat(ROOMY / 10);
    store.put("first", answerOf(text), 1);
    store.put("second", answerOf(text), 1);
    for (let more = 0; more < 8; more += 1) {
      expect(store.get("first")).toBeDefined();
      store.put(`more ${more}`, answerOf(text), 1);
    }
    expect(store.get("first")).toBeDefined();
    expect(store.get("second")).toBeUndefined();
  });

  it("holds no larger piece of memory that a body is a view of", () => {
    const { store } = storeOf();
    const large = Buffer.alloc(ROOMY, "x");
    const body = large.subarray(10, 20);
    store.put("key", { body, etag: etagOf(body) }, 1);
    expect(store.get("key")?.body.toString()).toBe("x".repeat(10));
    expect(store.get("key")?.body.buffer.byteLength).toBe(10);
  });
});

it("An entity tag is strong, and the same for the same bytes only", () => {
  expect(etagOf(Buffer.from("one"))).toMatch(/^"[\w-]{43}"$/);
  expect(etagOf(Buffer.from("one"))).toBe(etagOf(Buffer.from("one")));
  expect(etagOf(Buffer.from("one"))).not.toBe(etagOf(Buffer.from("two")));
});

const KEYS = ["a", "b"];

/** What can happen, in any order: answers are worked on while the data changes. */
const event = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...KEYS.map((key) => ({ type: "work", key }))) },
  { weight: 2, arbitrary: fc.constantFrom({ type: "change" }, { type: "lose" }, { type: "hear" }) },
);

/** An answer in the making: what was known when work began, then what was read of the data. */
interface Work {
  generation: number | undefined;
  version?: number;
}

/** A store beside data that changes. */
function world() {
  const { changes, store } = storeOf();
  const works = new Map<string, Work>();
  let version = 0;
  let generation = 1;
  const hear = () => {
    generation += 1;
    changes.generation = generation;
  };
  const goOn = (key: string) => {
    const work = works.get(key);
    if (!work) works.set(key, { generation: changes.generation });
    else if (work.version === undefined) work.version = version;
    else {
      store.put(key, answerOf(`${work.version}`), work.generation);
      works.delete(key);
    }
  };
  return {
    store,
    present: () => `${version}`,
    happen({ type, key }: { type: string; key?: string }) {
      if (key !== undefined) goOn(key);
      if (type === "lose") changes.generation = undefined;
      if (type === "hear" && changes.generation === undefined) hear();
      if (type === "change") {
        version += 1;
        if (changes.generation !== undefined) hear();
      }
    },
  };
}

describe("Whatever happens, a response store", () => {
  it("gives no answer that was read before the last change", () => {
    let given = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { store, present, happen } = world();
        for (const each of events) {
          happen(each);
          for (const key of KEYS) {
            const body = store.get(key)?.body.toString();
            if (body === undefined) continue;
            given += 1;
            expect(body).toBe(present());
          }
        }
      }),
      { numRuns: 1_000 },
    );
    expect(given).toBeGreaterThan(1_000);
  });

  it("never takes more memory than it may, and counts all that it holds", () => {
    const put = fc.record({ key: fc.string(), size: fc.nat(4_000), isChange: fc.boolean() });
    fc.assert(
      fc.property(fc.array(put), fc.integer({ min: 1, max: 40_000 }), (puts, maxBytes) => {
        const { changes, store } = storeOf(maxBytes);
        for (const [index, { key, size, isChange }] of puts.entries()) {
          if (isChange) changes.generation = index;
          store.put(key, answerOf("x".repeat(size)), changes.generation);
          const kept = new Set(puts.map((each) => each.key));
          const bytes = [...kept].map((each) => {
            const body = store.get(each)?.body;
            return body ? body.byteLength + Buffer.byteLength(each) : 0;
          });
          expect(store.bytes).toBeLessThanOrEqual(maxBytes);
          expect(bytes.reduce((sum, some) => sum + some, 0)).toBeLessThanOrEqual(store.bytes);
        }
      }),
    );
  });
});
