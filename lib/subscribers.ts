import { fillAskedWorkspace } from "@/lib/demo/fill-asked";
import { BILLING_MAILS } from "@/lib/platform/billing/mail/billing-mails";
import { sendRequestedRefund } from "@/lib/platform/billing/payment/send-refund";
import { removeDroppedFile } from "@/lib/platform/files/remove-dropped";
import {
  sendEmailChange,
  sendEmailChanged,
  sendVerification,
} from "@/lib/platform/mail/send-email-mails";
import { FACTOR_MAILS } from "@/lib/platform/mail/send-factors-changed";
import { sendInvitation } from "@/lib/platform/mail/send-invitation";
import { sendMention } from "@/lib/platform/mail/send-mention";
import { sendNewDevice } from "@/lib/platform/mail/send-new-device";
import { sendPasswordChanged, sendPasswordReset } from "@/lib/platform/mail/send-password-mails";
import {
  sendProvisioningFailed,
  sendProvisioningReady,
} from "@/lib/platform/mail/send-provisioning-mails";
import {
  tellImpersonated,
  tellResumed,
  tellSuspended,
} from "@/lib/platform/mail/send-staff-actions";
import { sendStaffInvitation } from "@/lib/platform/mail/send-staff-invitation";
import { sendWebhookDisabled } from "@/lib/platform/mail/send-webhook-disabled";
import type { OutboxHandler } from "@/lib/platform/outbox/relay";
import { leaveWorkspaces } from "@/lib/platform/staff/leave-workspaces";

/** Who handles which consequence. Explicit: nothing is scanned. */
export const SUBSCRIBERS: Record<string, OutboxHandler> = {
  "mail.provisioning_ready": sendProvisioningReady,
  "mail.provisioning_failed": sendProvisioningFailed,
  "identity.reset-asked": sendPasswordReset,
  "password.changed": sendPasswordChanged,
  "email.verification-asked": sendVerification,
  "email.change-requested": sendEmailChange,
  "email.changed": sendEmailChanged,
  "people.invited": sendInvitation,
  "sessions.opened-on-new-device": sendNewDevice,
  ...FACTOR_MAILS,
  "workspace.sample-asked": fillAskedWorkspace,
  "files.dropped": removeDroppedFile,
  "comments.mentioned": sendMention,
  "webhooks.disabled": sendWebhookDisabled,
  "staff.invited": sendStaffInvitation,
  "staff.access-ended": leaveWorkspaces,
  "tenant.suspended": tellSuspended,
  "tenant.resumed": tellResumed,
  "tenant.impersonated": tellImpersonated,
  ...BILLING_MAILS,
  "billing.refund-requested": sendRequestedRefund,
};
