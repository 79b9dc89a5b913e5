import type { MeetingKind } from "../../src/generated/prisma/client.ts";
import type { Part } from "./meeting.ts";
import type { Place, Topic } from "./world.ts";

/** The words of a meeting's name, each of which folds by itself. */
export function wordsOf(
  kind: MeetingKind,
  parts: readonly Part[],
  place: Place | null,
  topic: Topic | undefined,
): string[] {
  const [a = "", b] = parts.map(({ person }) => person.family);
  const at = place ? ["in", place.name] : [];
  const about = topic ? ["on", topic.name] : [];
  if (kind === "SUMMIT") return ["Summit of", String(parts.length), "leaders", ...about, ...at];
  if (kind === "PHONE_CALL") return [a, "calls", b ?? "a colleague", ...about];
  if (b === undefined) return [a, "meets a delegation", ...at];
  const verb = { NEGOTIATION: "negotiate", CEREMONY: "attend a ceremony" }[String(kind)] ?? "meet";
  return [a, "and", b, verb, ...at];
}
