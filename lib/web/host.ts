/** What a host name stands for. */
export type HostRealm =
  | { realm: "site" }
  | { realm: "console" }
  | { realm: "tenant"; slug: string }
  | { realm: "unknown" };

export const CONSOLE_SUBDOMAIN = "console";

/** One label below the root; deeper names, other characters and other domains are nobody's. */
const LABEL = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/**
 * Maps the Host header to the site, the staff console or a tenant. `rootHost` is the host of APP_URL
 * with its port. Pure: the middleware runs it on the edge.
 */
export function parseHost(host: string | null, rootHost: string): HostRealm {
  const name = (host ?? "").toLowerCase().replace(/\.(?=:|$)/, "");
  if (name === rootHost) return { realm: "site" };
  if (!name.endsWith(`.${rootHost}`)) return { realm: "unknown" };
  const label = name.slice(0, -(rootHost.length + 1));
  if (label === CONSOLE_SUBDOMAIN) return { realm: "console" };
  return LABEL.test(label) ? { realm: "tenant", slug: label } : { realm: "unknown" };
}
