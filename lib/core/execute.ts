import type { z } from "zod";
import { type AuditRecord, type DomainEvent, writeAudit, writeEvents } from "./audit";
import type { Command } from "./command";
import type { TenantRequest } from "./context";
import { inTenant } from "./database";
import { asExpected } from "./database-refusal";
import { log } from "./log";
import { parse } from "./parse";
import { admit, isPermitted } from "./permissions";

/**
 * The single road of every change: gates (see `admit`), validation, one transaction of the tenant,
 * the command itself, its audit rows and events, commit. A command cannot forget an audit row: one
 * that recorded nothing is rolled back.
 *
 * Throws the gates' errors, `invalid`, whatever the command declares in `fails`, `conflict` or
 * `rule_violated` when the database refuses, `unavailable` when it is busy or lost.
 */
export async function execute<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  request: TenantRequest,
  input: unknown,
): Promise<Result> {
  const { tenant, place, actor } = admit(command, request);
  const parsed = parse(command.input, input);
  const { now, requestId } = request;
  const origin = { ...request, userId: actor.id };
  const records: AuditRecord[] = [];
  const events: DomainEvent[] = [];
  try {
    return await inTenant(place, async (tx) => {
      const result = await command.run(
        {
          tenant,
          actor,
          can: (permission) => isPermitted(actor.permissions, permission),
          now,
          tx,
          log: log().child({ requestId, tenantId: tenant.id, command: command.name }),
          requestId,
          record: (change) => records.push(change),
          emit: (event) => events.push(event),
        },
        parsed,
      );
      if (records.length === 0) throw new Error(`${command.name} recorded no change`);
      await writeAudit(tx, origin, records);
      await writeEvents(tx, origin, events);
      return result;
    });
  } catch (error) {
    throw asExpected(error);
  }
}
