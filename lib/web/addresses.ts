import { config } from "@/lib/core/config";
import { CONSOLE_SUBDOMAIN } from "./host";

/** Protocol and host (with port) of the root site; every address of ours derives from it. */
export function rootAddress(): { protocol: "http:" | "https:"; host: string } {
  const { protocol, host } = new URL(config().APP_URL);
  return { protocol: protocol === "https:" ? "https:" : "http:", host };
}

/** Address of a tenant's workspace, such as https://acme.example.com */
export function workspaceAddress(slug: string): string {
  const { protocol, host } = rootAddress();
  return `${protocol}//${slug}.${host}`;
}

export function consoleAddress(): string {
  return workspaceAddress(CONSOLE_SUBDOMAIN);
}
