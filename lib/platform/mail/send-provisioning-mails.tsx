import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { z } from "zod";
import { tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { ProvisioningFailedMail } from "./provisioning-failed";
import { ProvisioningReadyMail } from "./provisioning-ready";
import { mailAddresses, sendTemplate } from "./send-template";

const payload = z.object({ tenantId: z.uuid(), reason: z.string().optional() });

type Composed = { template: string; subject: string; body: ReactElement };
type Tenant = { slug: string; legalName: string };

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
  await sendTemplate({ outboxId, to: tenant.to, subject, template, body });
}

export function sendProvisioningReady(outboxId: string, input: unknown): Promise<void> {
  return sendToOwner(outboxId, input, ({ slug, legalName }) => ({
    template: "provisioning_ready",
    subject: `The workspace of ${legalName} is ready`,
    body: <ProvisioningReadyMail companyName={legalName} address={mailAddresses(slug).workspace} />,
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
        statusAddress={`${mailAddresses(slug).site}/signup/${tenantId}`}
      />
    ),
  }));
}
