import type pg from "pg";
import { Newsroom } from "./articles.ts";
import { addOrganizations, addPlaces } from "./entities.ts";
import { readKnown } from "./known.ts";
import type { Meeting } from "./meeting.ts";
import { MeetingMaker } from "./meetings.ts";
import { addMemberships } from "./memberships.ts";
import { addPeople } from "./people.ts";
import type { Put } from "./put.ts";
import { Random } from "./random.ts";
import type { Size } from "./size.ts";
import type { World } from "./world.ts";

/** How many meetings articles come back to. */
const WINDOW = 200;

/** How many rounds pass between two looks at whether the database keeps up. */
const ROUND = 256;

/** Puts the made-up entities beside those of the seeds. */
export async function generateWorld(
  pool: pg.Pool,
  size: Size,
  seed: number,
  put: Put,
): Promise<World> {
  const world = await readKnown(pool);
  const known = await pool.query<{ count: number }>("SELECT count(*)::int FROM membership");
  addPlaces(world, size, new Random(seed, "places"), put);
  addOrganizations(world, size, new Random(seed, "organizations"), put);
  addPeople(world, size, new Random(seed, "people"), put);
  const memberships = known.rows[0]?.count ?? 0;
  addMemberships(world, size, memberships, new Random(seed, "memberships"), put);
  return world;
}

/**
 * Puts the meetings and the articles that report them, each meeting at least once. Waits for `pause`
 * again and again, so that what was put can be sent; it is told how many meetings there are so far.
 */
export async function generateMeetings(
  world: World,
  size: Size,
  seed: number,
  put: Put,
  pause: (done: number) => Promise<void>,
): Promise<void> {
  const maker = new MeetingMaker(world, size.meetings, seed, put);
  const newsroom = new Newsroom(world, seed, put);
  const random = new Random(seed, "news");
  let window: Meeting[] = [];
  let rounds = 0;
  for (let made = 0; made < size.meetings; ) {
    const fresh = Array.from({ length: Math.min(random.between(2, 5), size.meetings - made) }, () =>
      maker.next(),
    );
    made += fresh.length;
    newsroom.write(withEarlier(fresh, window, random));
    window.push(...fresh);
    if (window.length > 2 * WINDOW) {
      for (const meeting of window.slice(0, -WINDOW)) put("meeting", meeting.row);
      window = window.slice(-WINDOW);
    }
    rounds += 1;
    if (rounds % ROUND === 0) await pause(made);
  }
  for (const meeting of window) put("meeting", meeting.row);
  await pause(size.meetings);
}

/** The news and, in every second article, something that others have reported before. */
function withEarlier(fresh: Meeting[], window: readonly Meeting[], random: Random): Meeting[] {
  const count = random.weighted([
    [0, 0.45],
    [1, 0.4],
    [2, 0.15],
  ] as const);
  if (window.length < WINDOW) return fresh;
  const earlier = new Set<Meeting>();
  while (earlier.size < count) earlier.add(random.pick(window));
  return [...fresh, ...earlier];
}
