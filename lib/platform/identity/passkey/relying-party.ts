import { config } from "@/lib/core/config";

/** Where a passkey belongs: it works on this one host and nowhere else. */
export type RelyingParty = { id: string; origin: string; name: string };

/** The relying party of a host below the root, such as `acme` or `console`. */
export function relyingParty(subdomain: string, name: string): RelyingParty {
  const { protocol, hostname, host } = new URL(config().APP_URL);
  return {
    id: `${subdomain}.${hostname}`,
    origin: `${protocol}//${subdomain}.${host}`,
    name,
  };
}

export const consoleParty = (): RelyingParty => relyingParty("console", "ILMS Console");
