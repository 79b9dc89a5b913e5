// The arguments of every connection, by the Relay cursor specification.

/** The size of a page when neither `first` nor `last` is given. */
export const PAGE_DEFAULT = 20;

/** The largest page; to ask for more is an error, never silently less. */
export const PAGE_MAX = 100;

/** What a client may give; null counts as not given. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page of a list: with both cursors, of the window between them. */
export interface Page {
  readonly size: number;
  /** Counted from the end of the list or window (`last`); rows are then fetched in reverse. */
  readonly backward: boolean;
  readonly after?: string;
  readonly before?: string;
}

/** The items of a page in the order of the list, and whether there is more on either side. */
export interface Slice<Row> {
  readonly items: Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The arguments ask for no page; the message says what was expected and what came. */
export class PageError extends Error {
  override readonly name = "PageError";
}

/** The page asked for; PageError when a size is not 1 to PAGE_MAX or both sizes are given. */
export function pageOf({ first, last, after, before }: PageArguments): Page {
  if (first != null && last != null) {
    throw new PageError(`Expected first or last, not both; got first ${first} and last ${last}`);
  }
  const [name, size] = last == null ? ["first", first ?? PAGE_DEFAULT] : ["last", last];
  if (!Number.isInteger(size) || size < 1 || size > PAGE_MAX) {
    throw new PageError(`Expected ${name} to be a whole number 1–${PAGE_MAX}; got ${size}`);
  }
  return {
    size,
    backward: last != null,
    ...(after != null && { after }),
    ...(before != null && { before }),
  };
}

/**
 * The page from its fetched rows: up to one more than its size, in reverse when backward. On the
 * side it was counted towards, the surplus row tells of more; on the other, a given cursor does.
 */
export function slicePage<Row>(rows: readonly Row[], page: Page): Slice<Row> {
  const items = rows.slice(0, page.size);
  const surplus = rows.length > page.size;
  return page.backward
    ? {
        items: items.reverse(),
        hasNextPage: page.before !== undefined,
        hasPreviousPage: surplus,
      }
    : { items, hasNextPage: surplus, hasPreviousPage: page.after !== undefined };
}
