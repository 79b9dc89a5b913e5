import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Who sent a request, as far as addresses tell: behind proxies of our own what the outermost of them
 * says in X-Forwarded-For, since what is further left a client may have made up. Addresses of IPv6 are
 * cut to the network that a customer gets whole.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const told = [headers["x-forwarded-for"] ?? ""].flat().join(",").split(",");
  const address = (proxies > 0 && told.at(-proxies)?.trim()) || socket.remoteAddress || "";
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(plain) ? networkOf(plain) : plain;
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const [first, last] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [
    ...(first ?? []),
    ...Array<string>(Math.max(0, missing)).fill("0"),
    ...(last ?? []),
  ];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
