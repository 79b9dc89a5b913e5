import { addDays } from "../../src/lib/day.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import { termColumns } from "../../src/load/plan-terms.ts";
import { dayAt } from "./calendar.ts";
import type { Put } from "./put.ts";
import { type Random, Zipf } from "./random.ts";
import type { Size } from "./size.ts";
import type { World } from "./world.ts";

const ROLES = [
  ["MEMBER", 0.8],
  ["OBSERVER", 0.08],
  ["ASSOCIATE", 0.07],
  ["FOUNDER", 0.05],
] as const;

/** Adds memberships: most of people, the others of states and of organizations. */
export function addMemberships(
  world: World,
  size: Size,
  known: number,
  random: Random,
  put: Put,
): void {
  const organizations = new Zipf(world.organizations.length, 20);
  const people = new Zipf(world.people.length, 500);
  for (let number = known; number < size.memberships; number += 1) {
    const organization = world.organizations[organizations.draw(random)];
    const kind = random.weighted([
      ["person", 0.84],
      ["country", 0.1],
      ["organization", 0.06],
    ] as const);
    const member = {
      person: () => world.people[people.draw(random)],
      country: () => random.pick(world.countries),
      organization: () => random.pick(world.organizations),
    }[kind]();
    if (!organization || !member || member.id === organization.id) continue;
    const start = addDays(dayAt(0), random.between(-4_000, 11_000));
    const end = random.happens(0.4) ? addDays(start, random.between(300, 6_000)) : null;
    const cut = random.happens(0.5) ? "2005-04-08".length : "2005".length;
    put("membership", {
      id: uuidV5("membership", `generated ${number}`),
      role: random.weighted(ROLES),
      ...termColumns(start.slice(0, cut), end),
      origin: "REFERENCE",
      basis: "generated",
      note: null,
      organizationId: organization.id,
      memberCountryId: kind === "country" ? member.id : null,
      memberPersonId: kind === "person" ? member.id : null,
      memberOrganizationId: kind === "organization" ? member.id : null,
    });
  }
}
