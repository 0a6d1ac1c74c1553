import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { mayConnect } from "./address";

/** The host's name leads, also or only, to an address that webhooks must not reach. */
export class AddressRefusedError extends Error {
  override name = "AddressRefusedError";
  constructor(readonly address: string) {
    super(`${address} is not reachable from the internet`);
  }
}

/**
 * Looks a host up for a connection and answers with checked addresses only, so that what was checked is
 * what is connected to. One forbidden address among several refuses the name as a whole: a name that
 * changes its answers between two questions gains nothing.
 */
export function checkedLookup(isLoopbackAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), "");
      const wrong = found.find(({ address }) => !mayConnect(address, isLoopbackAllowed));
      if (wrong) return callback(new AddressRefusedError(wrong.address), "");
      if (options.all) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };
}
