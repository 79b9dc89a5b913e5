import { fold } from "../../src/lib/fold.ts";
import { script } from "../../src/lib/person-name.ts";
import { skeleton } from "../../src/lib/skeleton.ts";
import { slug } from "../../src/lib/slug.ts";
import { uuidV5 } from "../../src/lib/uuid.ts";
import type { Spelling } from "./person-names.ts";
import type { Put } from "./put.ts";
import type { Random } from "./random.ts";

export type Named = "person" | "organization" | "place";

/** Puts the spellings of an entity, each once. */
export function putNames(put: Put, kind: Named, id: string, spellings: readonly Spelling[]): void {
  const seen = new Set<string>();
  for (const { value, kind: nameKind, language } of spellings) {
    if (seen.has(value)) continue;
    seen.add(value);
    put("entity_name", {
      id: uuidV5("name", `${kind} ${id} ${value}`),
      value,
      folded: fold(value),
      skeleton: skeleton(value),
      language,
      script: script(value),
      kind: nameKind,
      personId: kind === "person" ? id : null,
      countryId: null,
      organizationId: kind === "organization" ? id : null,
      placeId: kind === "place" ? id : null,
    });
  }
}

/** The slug of a name; with a number when another entity has it. */
export function freeSlug(name: string, taken: Set<string>): string {
  const plain = slug(name);
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain}-${number}`;
  taken.add(free);
  return free;
}

const STARTS =
  "Al Ak Bal Bar Be Bol Bur Cas Cha Dal Dar Dem Dor El Fa Gal Gor Har Hel Ist Jal Ka Kar Kol Kur La Lan Lev Mar Mez Mir Nar Nov Ol Or Pan Per Pol Qar Rav Ros Sar Sev Sol Tal Tar Tem Tur Ul Ur Val Ver Vol War Yar Zar Zel".split(
    " ",
  );
const MIDDLES = "a e i o u an ar en er in ir on or un ur ala ana eri ila ova una".split(" ");
const ENDS =
  "bad berg burg chi dorf gan gorod grad ham holm kent kiy la lin lo ma mir mont na nia novo port ra ria sk stan ta ton va ville zar".split(
    " ",
  );

/** The name of a made-up town. */
export const drawTown = (random: Random): string =>
  random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
