import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { inTenant } from "@/lib/core/database";
import { MailError } from "@/lib/integrations/resend";
import { listAdministrators } from "@/lib/platform/tenant/administrators";
import { auditSuspension } from "@/lib/platform/tenant/audit-suspension";
import { findTenantById, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { mailAddresses, sendTemplate } from "./send-template";
import { WorkspaceImpersonatedMail } from "./workspace-impersonated";
import { WorkspaceResumedMail } from "./workspace-resumed";
import { WorkspaceSuspendedMail } from "./workspace-suspended";

/** What staff did to a workspace, told to those who answer for it. */

const action = z.object({
  tenantId: z.uuid(),
  reason: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  requestId: z.uuid(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
});

type Composed = { template: string; subject: string; body: ReactElement };

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/**
 * Sends one mail to each administrator. One address that is refused for good does not keep the mail
 * from the others; the row ends as dead all the same, so that staff see it.
 */
export async function sendToAdministrators(
  outboxId: string,
  tenant: KnownTenant,
  now: Date,
  { template, subject, body }: Composed,
): Promise<void> {
  if (!tenant.place) return;
  const people = await inTenant(tenant.place, (tx) => listAdministrators(tx, now), {
    readOnly: true,
  });
  const faults: unknown[] = [];
  for (const { id, email } of people) {
    await sendTemplate({
      outboxId: `${outboxId}-${id}`,
      to: email,
      subject: oneLine(subject),
      template,
      body,
    }).catch((fault: unknown) => faults.push(fault));
  }
  const mayPass = faults.find((fault) => !(fault instanceof MailError && fault.isFinal));
  if (faults.length > 0) throw mayPass ?? faults[0];
}

async function findPlaced(tenantId: string): Promise<KnownTenant | undefined> {
  const tenant = await findTenantById(tenantId);
  return tenant?.place && tenant.lifecycle === "ready" ? tenant : undefined;
}

const originOf = ({ at, requestId, ip, userAgent }: z.output<typeof action>) => ({
  now: at,
  requestId,
  ip,
  userAgent,
});

/** Handles `tenant.suspended`: the tenant's audit row, then the mails. */
export async function tellSuspended(outboxId: string, input: unknown): Promise<void> {
  const done = action.extend({ from: z.string() }).parse(input);
  const tenant = await findPlaced(done.tenantId);
  if (!tenant) return;
  const { from, reason } = done;
  await auditSuspension(tenant, originOf(done), { from, to: "SUSPENDED", reason });
  const address = mailAddresses(tenant.slug).workspace;
  await sendToAdministrators(outboxId, tenant, done.at, {
    template: "workspace_suspended",
    subject: `The workspace of ${tenant.name} is suspended`,
    body: <WorkspaceSuspendedMail companyName={tenant.name} address={address} reason={reason} />,
  });
}

/** Handles `tenant.resumed`: the tenant's audit row, then the mails. */
export async function tellResumed(outboxId: string, input: unknown): Promise<void> {
  const done = action.extend({ to: z.string() }).parse(input);
  const tenant = await findPlaced(done.tenantId);
  if (!tenant) return;
  const { to, reason } = done;
  await auditSuspension(tenant, originOf(done), { from: "SUSPENDED", to, reason });
  const address = mailAddresses(tenant.slug).workspace;
  await sendToAdministrators(outboxId, tenant, done.at, {
    template: "workspace_resumed",
    subject: `The workspace of ${tenant.name} is open again`,
    body: <WorkspaceResumedMail companyName={tenant.name} address={address} reason={reason} />,
  });
}

async function nameOf(tx: TenantTransaction, userId: string): Promise<string> {
  const [person] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return person?.name ?? "one of your people";
}

/** Handles `tenant.impersonated`. The session itself is audited in the workspace when it is opened. */
export async function tellImpersonated(outboxId: string, input: unknown): Promise<void> {
  const done = action.extend({ userId: z.uuid(), mayWrite: z.boolean() }).parse(input);
  const tenant = await findPlaced(done.tenantId);
  if (!tenant?.place) return;
  const { reason, mayWrite, userId } = done;
  const personName = await inTenant(tenant.place, (tx) => nameOf(tx, userId), { readOnly: true });
  const auditAddress = `${mailAddresses(tenant.slug).workspace}/system-admin/audit`;
  await sendToAdministrators(outboxId, tenant, done.at, {
    template: "workspace_impersonated",
    subject: `Our staff opened the workspace of ${tenant.name}`,
    body: (
      <WorkspaceImpersonatedMail
        companyName={tenant.name}
        {...{ personName, reason, mayWrite, auditAddress }}
      />
    ),
  });
}
