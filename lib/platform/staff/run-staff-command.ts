import { auditLog } from "@/db/control";
import type { Origin } from "@/lib/core/context";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { asExpected } from "@/lib/core/database-refusal";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { checkStaffConfirmed, type Staff } from "@/lib/platform/identity/staff-session";
import type { StaffPermission } from "./permissions";

/** Something a member of staff does; `name` is what the platform's audit log calls it. */
export type StaffCommand = {
  name: string;
  permission: StaffPermission;
  /** Wants the member to have confirmed within the last ten minutes that it is really them. */
  isDangerous?: boolean;
};

/** A request of somebody who is signed in to the console. */
export type StaffRequest = Origin & { staff: Staff };

type StaffChange = {
  tenantId?: string;
  before?: Record<string, unknown>;
  /** What it is now, and the reason where one was asked for. */
  after?: Record<string, unknown>;
};

/** What a staff command works with. */
export type StaffContext = StaffRequest & {
  tx: ControlTransaction;
  /** Says what was done; becomes an audit row of the same transaction. At least one is due. */
  record(change: StaffChange): void;
};

async function writeRow(
  db: Pick<ControlTransaction, "insert">,
  { staff, now, requestId, ip }: StaffRequest,
  action: string,
  change: StaffChange,
): Promise<void> {
  await db.insert(auditLog).values({
    actor: `staff:${staff.id}`,
    action,
    requestId,
    ipAddress: ip,
    createdAt: now,
    ...change,
  });
}

/** Whether a member may do something now. A refusal for want of a right is audited. */
async function admit(command: StaffCommand, request: StaffRequest): Promise<void> {
  const { staff, now, requestId } = request;
  const { name, permission, isDangerous = false } = command;
  if (!staff.permissions.has(permission)) {
    // The refusal stands whether or not it could be noted.
    await writeRow(controlDb(), request, "staff.denied", { after: { command: name } }).catch(
      (fault: unknown) => log().error({ err: fault, requestId }, "denial not audited"),
    );
    throw new AppError("forbidden", "permission.missing", "Your role does not allow this.");
  }
  if (isDangerous) checkStaffConfirmed(staff, now);
}

/** Opens the one transaction a command works in. */
type OpenTransaction = <Result>(
  work: (tx: ControlTransaction) => Promise<Result>,
) => Promise<Result>;

/**
 * The single road of every change that staff make: permission, recent confirmation, one transaction
 * of the control plane, its audit rows, commit. What recorded nothing is rolled back. `open` is for
 * what needs a transaction of its own kind, such as one that has locked a subscription.
 *
 * Throws `forbidden` (permission.missing, step-up.required), whatever `work` throws, and
 * `unavailable` when the database is busy.
 */
export async function runStaffCommand<Result>(
  command: StaffCommand,
  request: StaffRequest,
  work: (ctx: StaffContext) => Promise<Result>,
  open: OpenTransaction = (within) => controlDb().transaction(within),
): Promise<Result> {
  await admit(command, request);
  const changes: StaffChange[] = [];
  try {
    return await open(async (tx) => {
      const record = (change: StaffChange) => void changes.push(change);
      const result = await work({ ...request, tx, record });
      if (changes.length === 0) throw new Error(`${command.name} recorded no change`);
      for (const change of changes) await writeRow(tx, request, command.name, change);
      return result;
    });
  } catch (error) {
    throw asExpected(error);
  }
}
