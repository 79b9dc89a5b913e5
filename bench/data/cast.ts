import { DAY_COUNT } from "./calendar.ts";
import { type Random, Zipf } from "./random.ts";
import type { Office, Party, Person, World } from "./world.ts";

/** The busiest meet each other again and again: these, by rank, in about one of 65 meetings each. */
const DYADS = [
  [0, 1],
  [0, 2],
  [1, 2],
  [3, 4],
  [0, 5],
] as const;
const DYAD_SHARE = 0.0154;

const TRIES = 12;

/** Who meets, by Zipf's law: a few leaders are everywhere, and most people are seen seldom. */
export class Cast {
  readonly #people: readonly Person[];
  readonly #ranks: Zipf;
  readonly #dyads: { pair: [Person, Person]; from: number; to: number; share: number }[];
  readonly #random: Random;

  constructor({ people }: World, random: Random) {
    this.#people = people;
    this.#random = random;
    this.#ranks = new Zipf(people.length, 15);
    this.#dyads = DYADS.flatMap(([first, second]) => {
      const [a, b] = [people[first], people[second]];
      if (!a || !b) return [];
      const from = Math.max(0, a.from, b.from);
      const to = Math.min(DAY_COUNT, a.to, b.to);
      // Both are about on some of the days only, and then meet the more often.
      return to <= from
        ? []
        : [{ pair: [a, b], from, to, share: (DYAD_SHARE * DAY_COUNT) / (to - from) }];
    });
  }

  /** Those who meet on a day: everybody is another one. */
  draw(day: number, count: number): Person[] {
    const drawn = new Set<Person>(count === 2 ? this.#drawDyad(day) : []);
    while (drawn.size < count) drawn.add(this.#drawOne(day));
    return [...drawn];
  }

  #drawDyad(day: number): readonly Person[] {
    let left = this.#random.fraction();
    for (const { pair, from, to, share } of this.#dyads) {
      if (day < from || day >= to) continue;
      left -= share / TWO_OF_TWO;
      if (left < 0) return pair;
    }
    return [];
  }

  /** Somebody who is about on that day, when one is found in a few tries. */
  #drawOne(day: number): Person {
    for (let left = TRIES; ; left -= 1) {
      const person = this.#people[this.#ranks.draw(this.#random)];
      if (person && (left === 0 || (day >= person.from && day < person.to))) return person;
    }
  }
}

/** The share of meetings that have two participants: `SHARES` in meetings.ts. */
const TWO_OF_TWO = 0.8;

/** The highest office that the person holds on the day. */
export const officeOn = ({ offices }: Person, day: number): Office | undefined =>
  offices.find(({ from, to }) => from <= day && day < to);

/** Whom the person acts for: the office's party, else often the home country. */
export function partyOf(person: Person, office: Office | undefined, random: Random): Party | null {
  if (office) return office.party;
  if (person.home === null || random.happens(0.3)) return null;
  return { kind: "country", id: person.home.id, name: person.home.name };
}
