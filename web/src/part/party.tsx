import type { ComponentChildren } from "preact";
import { addressOf, type Entity } from "../address.ts";

type Named = Entity & { readonly name: string };

/** The name of anything that has a page, leading there. */
export const EntityLink = ({
  entity,
  children,
}: {
  entity: Named;
  children?: ComponentChildren;
}) => <a href={addressOf(entity)}>{children ?? entity.name}</a>;
