import { z } from "zod";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { sendToAdministrators } from "./send-staff-actions";
import { mailAddresses } from "./send-template";
import { WebhookDisabledMail } from "./webhook-disabled";

const disabled = z.object({
  tenantId: z.uuid(),
  recordId: z.uuid(),
  url: z.string(),
  reason: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
});

/** Handles `webhooks.disabled`: tells the administrators that a webhook was switched off for failing. */
export async function sendWebhookDisabled(outboxId: string, input: unknown): Promise<void> {
  const { tenantId, recordId, url, reason, at } = disabled.parse(input);
  const tenant = await findTenantById(tenantId);
  if (tenant?.lifecycle !== "ready") return;
  const address = `${mailAddresses(tenant.slug).workspace}/system-admin/webhooks/${recordId}`;
  await sendToAdministrators(outboxId, tenant, at, {
    template: "webhook_disabled",
    subject: "A webhook was switched off",
    body: <WebhookDisabledMail companyName={tenant.name} {...{ address, url, reason }} />,
  });
}
