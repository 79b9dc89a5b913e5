/** The variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** The same facts asked of another server. */
export interface PeerQuestion {
  /** Aliased so that its answer has the facts of ours, whatever the other schema calls them. */
  document: string;
  /** One for each of the workload's own. */
  instances: readonly Variables[];
  /** Asked once for each instance, in place of a cursor that only the peer itself can make. */
  cursors?: PeerCursors;
}

interface PeerCursors {
  document: string;
  instances: readonly Variables[];
  /** The name of the variable that takes the cursor, which is the first `cursor` of the answer. */
  into: string;
}

/** One kind of request that servers are compared by. */
export interface Workload {
  name: string;
  title: string;
  /** In Parley's schema. The floor answers it, too, without reading it. */
  document: string;
  /** The requests differ in these, and are sent in turn. */
  instances: readonly Variables[];
  /** PostGraphile over the tables that hold what is recorded, and nothing derived from it. */
  tables: PeerQuestion;
  /** PostGraphile with what Parley's schema keeps ready; null where this changes nothing. */
  levers: PeerQuestion | null;
  /** The same by a function that gives meetings of them, where there is a table to hide behind it. */
  leverFunction?: PeerQuestion;
}
