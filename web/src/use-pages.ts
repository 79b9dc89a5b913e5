import { useEffect, useRef, useState } from "preact/hooks";
import type { Connection } from "../../client/parley-client.ts";
import type { RequestError } from "../../client/request-error.ts";
import { type TypedDocument, textOf } from "../../client/typed-document.ts";
import { api } from "./api.ts";
import { asRequestError } from "./use-answer.ts";

type Page<Item> = Connection<Item> & { readonly totalCount: number };

interface State<Item> {
  readonly items: readonly Item[];
  /** Undefined until the first page is there. */
  readonly totalCount?: number;
  readonly after: string | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error?: RequestError;
}

const NOTHING = { items: [], after: null, hasMore: true, isLoading: true };

/** A list page by page: the first at once, the next when it is wanted. A new question begins anew. */
export function usePages<Data, Variables extends object, Item>(
  document: TypedDocument<Data, Variables>,
  variablesOf: (after: string | null) => Variables,
  connectionOf: (data: Data) => Page<Item>,
): State<Item> & { more(): void } {
  const [state, setState] = useState<State<Item>>(NOTHING);
  const end = useRef(new AbortController());
  const key = JSON.stringify([textOf(document), variablesOf(null)]);

  async function load(before: State<Item>, { signal }: AbortController): Promise<void> {
    const { error: _, ...rest } = before;
    setState({ ...rest, isLoading: true });
    try {
      const data = await api.request(document, variablesOf(before.after), { signal });
      const { nodes, pageInfo, totalCount } = connectionOf(data);
      if (signal.aborted) return;
      setState({
        items: [...before.items, ...nodes],
        totalCount,
        after: pageInfo.endCursor,
        hasMore: pageInfo.hasNextPage,
        isLoading: false,
      });
    } catch (error) {
      if (!signal.aborted) setState({ ...rest, isLoading: false, error: asRequestError(error) });
    }
  }

  // The key stands for document and variables.
  useEffect(() => {
    const own = new AbortController();
    end.current = own;
    void load(NOTHING, own);
    return () => own.abort();
  }, [key]);

  return { ...state, more: () => void load(state, end.current) };
}
