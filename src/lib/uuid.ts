import { createHash } from "node:crypto";

/** The namespace of Parley's ids. To change it is to change the id of every record. */
const NAMESPACE = "5f0c9a52-3d1e-4b86-9c47-a2e8d7164b30";

/**
 * The id of the record with this natural key: version 5 of RFC 9562, equal on every machine and at
 * every import. Each kind (`person`, `meeting`, …) is a namespace of its own below Parley's.
 */
export const uuidV5 = (kind: string, key: string): string => named(named(NAMESPACE, kind), key);

/** Whether the text is a UUID of any version, in either case, in the form with four hyphens. */
export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

function named(namespace: string, name: string): string {
  const hash = createHash("sha1")
    .update(namespace.replaceAll("-", ""), "hex")
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6); // version 5
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8); // variant of RFC 9562
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
