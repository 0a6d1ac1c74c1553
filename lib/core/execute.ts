import type { z } from "zod";
import { changesAccess } from "./access-change";
import { admit } from "./admit";
import { type AuditRecord, auditOrigin, type DomainEvent, writeAudit, writeEvents } from "./audit";
import type { Command } from "./command";
import type { TenantRequest } from "./context";
import { inTenant } from "./database";
import { asExpected } from "./database-refusal";
import { recordDenial } from "./denial";
import { entryContext } from "./entry-context";
import { parse } from "./parse";
import { hintWork } from "./tenant-work";

/**
 * The single road of every change: gates (see `admit`), validation, one transaction of the tenant,
 * the command itself, its audit rows and events, commit. A command cannot forget an audit row: one
 * that recorded nothing is rolled back; nor the rows it may touch: one that declares `rows` and did
 * not narrow them is rolled back too.
 *
 * Throws the gates' errors, `invalid`, whatever the command declares in `fails`, `conflict` or
 * `rule_violated` when the database refuses, `unavailable` when it is busy or lost.
 */
export async function execute<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  request: TenantRequest,
  input: unknown,
): Promise<Result> {
  const admitted = await recordDenial(command, request, () => admit(command, request, "change"));
  const parsed = parse(command.input, input);
  const { place, actor, tenant } = admitted;
  const origin = auditOrigin(request, actor);
  const records: AuditRecord[] = [];
  const events: DomainEvent[] = [];
  try {
    const result = await inTenant(place, async (tx) => {
      const { context, requireNarrowed } = entryContext(command, admitted, request, tx);
      const outcome = await command.run(
        {
          ...context,
          record: (change) => records.push(change),
          emit: (event) => events.push(event),
        },
        parsed,
      );
      requireNarrowed();
      if (records.length === 0) throw new Error(`${command.name} recorded no change`);
      await writeAudit(tx, origin, records);
      await writeEvents(tx, origin, events);
      return outcome;
    });
    await hintWork(tenant.id, request, changesAccess(records));
    return result;
  } catch (error) {
    throw asExpected(error);
  }
}
