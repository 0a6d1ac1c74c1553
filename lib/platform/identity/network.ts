import { isIP } from "node:net";

/** The first four groups of an IPv6 address, written out. */
function prefix64(address: string): string {
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * What one household counts as: an IPv4 address, or the /64 of an IPv6 address, since its owner can
 * change the other half with every request.
 */
export function networkOf(ip: string | undefined): string {
  const address = (ip ?? "").toLowerCase().split("%")[0] ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  return isIP(address) === 6 ? `${prefix64(address)}::/64` : address || "unknown";
}
