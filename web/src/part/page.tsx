import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface PageProps {
  /** The heading, and the name of the browser's tab. */
  readonly title: string;
  /** What kind of thing the title names: above it. */
  readonly kind?: string | undefined;
  readonly children: ComponentChildren;
}

let isFirst = true;

/** A view with its heading, which gets the focus when one comes to it from another. */
export function Page({ title, kind, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === "Parley" ? title : `${title} · Parley`;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <>
      {kind && <p class="kind">{kind}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
