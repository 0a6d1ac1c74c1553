import { BlockList, isIP } from "node:net";

const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** An address or a range of them in CIDR notation, or undefined when it is neither. */
function parseRange(text: string) {
  const [, address = "", length] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const family = isIP(address);
  const longest = family === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : Number(length);
  if (family === 0 || prefix > longest) return undefined;
  return { address, prefix, family: family === 4 ? ("ipv4" as const) : ("ipv6" as const) };
}

/** Whether a text is an IPv4 or IPv6 address, or a range such as 203.0.113.0/24 or 2001:db8::/48. */
export const isAddressRange = (text: string): boolean => parseRange(text) !== undefined;

/** Whether an address lies in one of the ranges. An unknown address lies in none. */
export function isAddressIn(ranges: readonly string[], ip: string | undefined): boolean {
  const address = (ip ?? "").replace(MAPPED, "");
  const family = isIP(address);
  if (family === 0) return false;
  const list = new BlockList();
  for (const range of ranges) {
    const parsed = parseRange(range);
    if (parsed) list.addSubnet(parsed.address, parsed.prefix, parsed.family);
  }
  return list.check(address, family === 4 ? "ipv4" : "ipv6");
}
