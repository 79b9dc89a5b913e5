interface IdentifiersProps {
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What it is known by elsewhere; nothing when nowhere. */
export const Identifiers = ({ identifiers }: IdentifiersProps) => (
  <>
    {identifiers.map(({ scheme, value }, index) => (
      <span key={`${scheme} ${value}`}>
        {index > 0 && ", "}
        {scheme.toLowerCase() === "wikidata" ? (
          <a href={`https://www.wikidata.org/wiki/${value}`} rel="noopener noreferrer external">
            Wikidata {value}
          </a>
        ) : (
          `${scheme} ${value}`
        )}
      </span>
    ))}
  </>
);
