import { expect, onTestFinished, test } from "vitest";
import { startProduction } from "../support/production.ts";

const HEAP_MB = 256;
const AT_ONCE = 50;

/** So many meetings, each with all who took part and what the press said of it. */
const query = (first: number) => `{
  meetings(first: ${first}) {
    nodes {
      slug
      name
      participants(first: 20) { nodes { person { name slug tenures(first: 5) { nodes { title } } } } }
      evidence(first: 20) { nodes { stance article { title url slug } } }
    }
  }
}`;

test("the costliest question that is allowed, asked by fifty at once, leaves a small heap whole", {
  timeout: 120_000,
}, async () => {
  const server = await startProduction({}, HEAP_MB);
  onTestFinished(() => server.stop());
  const isAllowed = async (first: number) => {
    const text = await (await server.ask(query(first))).text();
    if (/BAD_USER_INPUT/.test(text)) throw new Error(text);
    return !/QUERY_TOO_COSTLY/.test(text);
  };
  let [allowed, refused] = [1, 101];
  while (refused - allowed > 1) {
    const middle = Math.floor((allowed + refused) / 2);
    if (await isAllowed(middle)) allowed = middle;
    else refused = middle;
  }
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const response = await server.ask(query(allowed));
      return { status: response.status, length: (await response.text()).length };
    }),
  );
  for (const { status } of answers) expect([200, 503, 504]).toContain(status);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(server.ended).toBeUndefined();
  await server.answersWithin(250);
});
