import { type Order, type SortKey, through } from "../lib/order.ts";

// The total orders of all lists. Partial dates order by earliest day, then precision, then id.

const key = (column: string, kind: SortKey["kind"]): SortKey => ({
  path: [column],
  kind,
  direction: "asc",
});

const ID = key("id", "uuid");

const byDate = (name: string, column: string): Order => ({
  name,
  keys: [key(`${column}Earliest`, "day"), key(`${column}Rank`, "int16"), ID],
});

const byText = (name: string, column: string): Order => ({
  name,
  keys: [key(column, "string"), ID],
});

const byNumber = (name: string, column: string): Order => ({
  name,
  keys: [key(column, "int32"), ID],
});

/** Articles by publication; an unknown date comes first. */
export const publishedOrder = byDate("published", "published");
/** Articles by headline. */
export const titleOrder = byText("title", "titleFolded");
/** Meetings and quotes by date; an unknown date comes first. */
export const dateOrder = byDate("date", "date");
/** Tenures and memberships by start; an unknown start comes first. */
export const startOrder = byDate("start", "start");
/** People by birth; an unknown date comes first. */
export const birthOrder = byDate("birth", "birth");
/** Organizations by founding; an unknown date comes first. */
export const foundedOrder = byDate("founded", "founded");
/** Any named record by its folded name. */
export const nameOrder = byText("name", "nameFolded");
/** Countries by code. */
export const codeOrder = byText("code", "code");
/** Meetings by how many articles report them. */
export const articleCountOrder = byNumber("articleCount", "articleCount");
/** People by how many meetings they took part in. */
export const meetingCountOrder = byNumber("meetingCount", "meetingCount");
/** Parts of a whole in the order reported. */
export const positionOrder = byNumber("position", "position");
/** Spans along a text. */
export const textOrder = byNumber("text", "startOffset");

/** An order of meetings as of rows that lead to meetings and carry their dates themselves. */
export function carriedOrder(order: Order): Order {
  const byDate = dateOrder.keys.map(({ path }) => path.join());
  const isByDate = order.keys.every(({ path }, index) => path.join() === byDate[index]);
  if (!isByDate) return through("meeting", order);
  const keyOf = (key: SortKey) => (key.path[0] === "id" ? { ...key, path: ["meetingId"] } : key);
  return { ...order, keys: order.keys.map(keyOf) };
}
