import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Ports of https that receivers are reached on; others belong to services that expect no webhook. */
const PORTS: readonly string[] = ["", "443", "8443"];

/** What counts as this machine itself, where a developer's receiver runs. */
const LOOPBACK_NAME = /^(localhost|.+\.localhost)$/;

/** A name without brackets and final dot, as it is resolved. */
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

function rangeOf(address: string): string {
  // A mapped address is the IPv4 address inside of it.
  return ipaddr.process(address).range();
}

/**
 * Whether an address is one of the open internet. Private, loopback, link-local, carrier, multicast,
 * reserved and translated ranges are not: a webhook must not reach what only we can reach.
 */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && rangeOf(address) === "unicast";
}

/** Whether an address may be connected to: a public one, or where that is allowed this machine. */
export function mayConnect(address: string, isLoopbackAllowed: boolean): boolean {
  if (isPublicAddress(address)) return true;
  return isLoopbackAllowed && isIP(address) !== 0 && rangeOf(address) === "loopback";
}

function isLoopback(hostname: string): boolean {
  const host = bare(hostname);
  return LOOPBACK_NAME.test(host) || (isIP(host) !== 0 && rangeOf(host) === "loopback");
}

/**
 * Says why a webhook cannot have an address; undefined when it can. A name is judged here as text only:
 * what it leads to is looked up and judged at every delivery. `isLoopbackAllowed` is for development.
 */
export function addressFault(text: string, isLoopbackAllowed: boolean): string | undefined {
  if (!URL.canParse(text)) return "Give an address such as https://example.com/webhooks.";
  const { protocol, hostname, port, username, password, hash } = new URL(text);
  if (username !== "" || password !== "") return "The address must not hold a name or password.";
  if (hash !== "") return "Leave out what follows the #: it is never sent.";
  if (isLoopbackAllowed && isLoopback(hostname) && /^https?:$/.test(protocol)) return undefined;
  if (protocol !== "https:") return "The address must begin with https://.";
  if (!PORTS.includes(port)) return "The port must be 443 or 8443.";
  const host = bare(hostname);
  if (isLoopback(hostname) || (isIP(host) !== 0 && !isPublicAddress(host))) {
    return "The address must be reachable from the internet; this one is private.";
  }
  if (isIP(host) === 0 && !host.includes(".")) return "Give the full name of the host.";
  return undefined;
}
