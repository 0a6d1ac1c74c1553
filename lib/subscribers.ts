import {
  sendProvisioningFailed,
  sendProvisioningReady,
} from "@/lib/platform/mail/send-provisioning-mails";
import type { OutboxHandler } from "@/lib/platform/outbox/relay";

/** Who handles which consequence. Explicit: nothing is scanned. */
export const SUBSCRIBERS: Record<string, OutboxHandler> = {
  "mail.provisioning_ready": sendProvisioningReady,
  "mail.provisioning_failed": sendProvisioningFailed,
};
