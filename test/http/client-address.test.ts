import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "../../src/http/client-address.ts";

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:0DB8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the address %s is %s", (remote, address) => {
  expect(clientAddress(from(remote), 0)).toBe(address);
});

test("what is forwarded counts as far as it was written by proxies of our own", () => {
  const request = from("10.0.0.9", "made up, 192.0.2.7, 10.0.0.8");
  expect(clientAddress(request, 0)).toBe("10.0.0.9");
  expect(clientAddress(request, 1)).toBe("10.0.0.8");
  expect(clientAddress(request, 2)).toBe("192.0.2.7");
  expect(clientAddress(from("10.0.0.9"), 1)).toBe("10.0.0.9");
});
