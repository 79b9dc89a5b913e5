import { useEffect, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import outlines from "world-atlas/countries-110m.json?url";

type Shape = NonNullable<Parameters<typeof mesh>[1]>;

/** What the file has. */
type Topology = Parameters<typeof feature>[0] & {
  readonly objects: { readonly land: Shape; readonly countries: Shape };
};

/** The outlines of the world: its land, and the borders between countries. */
export interface World {
  readonly land: ReturnType<typeof feature>;
  readonly borders: ReturnType<typeof mesh>;
}

let loaded: Promise<World> | undefined;

async function loadWorld(): Promise<World> {
  const response = await fetch(outlines);
  if (!response.ok) throw new Error(`${outlines} answered ${response.status}.`);
  const topology: Topology = await response.json();
  const { land, countries } = topology.objects;
  return {
    land: feature(topology, land),
    borders: mesh(topology, countries, (a, b) => a !== b),
  };
}

/** The outlines, once they are there: places are shown before them, and without them should they fail. */
export function useWorld(): { world?: World; isMissing: boolean } {
  const [world, setWorld] = useState<World>();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    loaded ??= loadWorld();
    loaded.then(setWorld, () => {
      loaded = undefined; // the next visit tries again
      setMissing(true);
    });
  }, []);
  return { ...(world && { world }), isMissing };
}
