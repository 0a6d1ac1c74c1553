import { render } from "@react-email/render";
import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { z } from "zod";
import { emailLog, tenants } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { sendMail } from "@/lib/integrations/resend";
import { ProvisioningFailedMail } from "./provisioning-failed";
import { ProvisioningReadyMail } from "./provisioning-ready";

const payload = z.object({ tenantId: z.uuid(), reason: z.string().optional() });

type Composed = { template: string; subject: string; body: ReactElement };
type Tenant = { slug: string; legalName: string };

/** Addresses in mails come from the configuration, never from a request's Host header. */
function addresses(slug: string, tenantId: string) {
  const { protocol, host, origin } = new URL(config().APP_URL);
  return {
    workspace: `${protocol}//${slug}.${host}`,
    status: `${origin}/signup/${tenantId}`,
  };
}

async function sendToOwner(
  outboxId: string,
  input: unknown,
  compose: (tenant: Tenant, input: z.output<typeof payload>) => Composed,
): Promise<void> {
  const parsed = payload.parse(input);
  const [tenant] = await controlDb()
    .select({ slug: tenants.slug, legalName: tenants.legalName, to: tenants.billingEmail })
    .from(tenants)
    .where(eq(tenants.id, parsed.tenantId));
  if (!tenant) return;
  const { template, subject, body } = compose(tenant, parsed);
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })]);
  const providerId = await sendMail({
    to: tenant.to,
    subject,
    html,
    text,
    template,
    idempotencyKey: outboxId,
  });
  await controlDb()
    .insert(emailLog)
    .values({
      template,
      to: tenant.to,
      subject,
      dedupeKey: outboxId,
      providerId,
      lastEvent: "sent",
    })
    .onConflictDoNothing();
}

export function sendProvisioningReady(outboxId: string, input: unknown): Promise<void> {
  return sendToOwner(outboxId, input, ({ slug, legalName }, { tenantId }) => ({
    template: "provisioning_ready",
    subject: `The workspace of ${legalName} is ready`,
    body: (
      <ProvisioningReadyMail
        companyName={legalName}
        address={addresses(slug, tenantId).workspace}
      />
    ),
  }));
}

export function sendProvisioningFailed(outboxId: string, input: unknown): Promise<void> {
  return sendToOwner(outboxId, input, ({ slug, legalName }, { tenantId, reason }) => ({
    template: "provisioning_failed",
    subject: `Setting up the workspace of ${legalName} stopped`,
    body: (
      <ProvisioningFailedMail
        companyName={legalName}
        reason={reason ?? "the reason is in our logs."}
        statusAddress={addresses(slug, tenantId).status}
      />
    ),
  }));
}
