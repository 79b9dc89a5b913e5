import type { Entity } from "../address.ts";
import { pieces } from "../lib/pieces.ts";
import { EntityLink } from "./party.tsx";

interface Mention {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly entity: Entity & { readonly name: string };
}

/** A text in which every name leads to whom it means. */
export const MarkedText = ({ text, mentions }: { text: string; mentions: readonly Mention[] }) => (
  <p class="text">
    {pieces(text, mentions).map(({ start, text: piece, mark }) =>
      mark ? (
        <EntityLink key={start} entity={mark.entity}>
          {piece}
        </EntityLink>
      ) : (
        piece
      ),
    )}
  </p>
);
