import { listBranches } from "@/lib/admin/branch/queries";
import { listPeople } from "@/lib/admin/person/queries";
import { getHome } from "@/lib/admin/workspace/queries";
import type { Command } from "@/lib/core/command";
import type { Read } from "@/lib/core/read";
import { listSessions } from "@/lib/platform/identity/session/queries";
import { revokeSession } from "@/lib/platform/identity/session/revoke";

/** Anything that `execute` or `read` runs. What each takes and gives is its own business here. */
export type Operation =
  // biome-ignore lint/suspicious/noExplicitAny: a list of commands of every input; nothing calls them through it
  ({ kind: "command" } & Command<any, any>) | ({ kind: "read" } & Read<any, any>);

// biome-ignore lint/suspicious/noExplicitAny: as above
const command = (operation: Command<any, any>): Operation => ({ kind: "command", ...operation });
// biome-ignore lint/suspicious/noExplicitAny: as above
const look = (operation: Read<any, any>): Operation => ({ kind: "read", ...operation });

/**
 * Every command and read there is. Roles are made of their names, the matrix of rights is drawn from
 * them, and a test fails on one that is missing here. Explicit: nothing is scanned.
 */
export const OPERATIONS: readonly Operation[] = [
  look(getHome),
  look(listBranches),
  look(listPeople),
  look(listSessions),
  command(revokeSession),
];
