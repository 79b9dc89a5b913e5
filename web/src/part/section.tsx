import type { ComponentChildren } from "preact";

interface SectionProps {
  readonly title: string;
  /** A section of nothing is left out. */
  readonly of: { readonly length: number } | null | undefined;
  readonly children: ComponentChildren;
}

export const Section = ({ title, of, children }: SectionProps) =>
  of && of.length > 0 ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null;
