import { defineCreateAccessRule } from "@/lib/admin/access-rule/create";
import { defineDeleteAccessRule } from "@/lib/admin/access-rule/delete";
import { getAccessRule, listAccessRules } from "@/lib/admin/access-rule/queries";
import { defineUpdateAccessRule } from "@/lib/admin/access-rule/update";
import { defineCreateApiKey } from "@/lib/admin/api-key/create";
import { listApiKeys } from "@/lib/admin/api-key/queries";
import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import { defineCreateAttachment } from "@/lib/admin/attachment/create";
import { defineDeleteAttachment } from "@/lib/admin/attachment/delete";
import { defineDownloadAttachment } from "@/lib/admin/attachment/queries";
import { exportAudit } from "@/lib/admin/audit/export";
import {
  defineReadTimeline,
  readAudit,
  readAuditStatus,
  verifyAudit,
} from "@/lib/admin/audit/queries";
import { listBranchChoices } from "@/lib/admin/branch/choices";
import { createBranch } from "@/lib/admin/branch/create";
import { deactivateBranch } from "@/lib/admin/branch/deactivate";
import { getBranch, listBranches } from "@/lib/admin/branch/queries";
import { reactivateBranch } from "@/lib/admin/branch/reactivate";
import { updateBranch } from "@/lib/admin/branch/update";
import { changeLogo, removeLogo } from "@/lib/admin/branding/logo";
import { getBranding } from "@/lib/admin/branding/queries";
import { updateBranding } from "@/lib/admin/branding/update";
import { defineCreateComment } from "@/lib/admin/comment/create";
import { defineDeleteComment } from "@/lib/admin/comment/delete";
import { defineListMentionable } from "@/lib/admin/comment/queries";
import { defineUpdateComment } from "@/lib/admin/comment/update";
import { createRegistration } from "@/lib/admin/company/gst-registration/create";
import { listIndianStates, listRegistrations } from "@/lib/admin/company/gst-registration/queries";
import { updateRegistration } from "@/lib/admin/company/gst-registration/update";
import { getCompany } from "@/lib/admin/company/queries";
import { updateCompany } from "@/lib/admin/company/update";
import { deactivateCustomField, reactivateCustomField } from "@/lib/admin/custom-field/activate";
import { defineCreateCustomField } from "@/lib/admin/custom-field/create";
import { getCustomField, listCustomFields } from "@/lib/admin/custom-field/queries";
import { updateCustomField } from "@/lib/admin/custom-field/update";
import { defineFollow } from "@/lib/admin/follow/follow";
import { invitePerson } from "@/lib/admin/invitation/invite";
import { resendInvitation } from "@/lib/admin/invitation/resend";
import { revokeInvitation } from "@/lib/admin/invitation/revoke";
import { getLocale } from "@/lib/admin/locale/queries";
import { updateLocale } from "@/lib/admin/locale/update";
import { archiveNotices, markNoticesRead } from "@/lib/admin/notification/mark";
import { countNotices, defineListNotices } from "@/lib/admin/notification/queries";
import { createSeries } from "@/lib/admin/number-series/create";
import { getSeries, listSeries } from "@/lib/admin/number-series/queries";
import { updateSeries } from "@/lib/admin/number-series/update";
import { assignRoles } from "@/lib/admin/person/assign-roles";
import { deactivatePerson } from "@/lib/admin/person/deactivate";
import { exportPeople } from "@/lib/admin/person/export";
import { getPerson } from "@/lib/admin/person/get-person";
import { listPeople } from "@/lib/admin/person/queries";
import { reactivatePerson } from "@/lib/admin/person/reactivate";
import { resetSecondFactor } from "@/lib/admin/person/reset-second-factor";
import { listInvitationChoices, listRoleChoices } from "@/lib/admin/person/role-choices";
import { signOutPerson } from "@/lib/admin/person/sign-out";
import { updatePerson } from "@/lib/admin/person/update";
import { defineCreateRole } from "@/lib/admin/role/create";
import { defineDeleteRole } from "@/lib/admin/role/delete";
import { getRole, listRoles } from "@/lib/admin/role/queries";
import { defineRequireSecondFactor } from "@/lib/admin/role/require-second-factor";
import { defineUpdateRole } from "@/lib/admin/role/update";
import { defineCreateSavedView } from "@/lib/admin/saved-view/create";
import { deleteSavedView } from "@/lib/admin/saved-view/delete";
import { defineListSavedViews } from "@/lib/admin/saved-view/queries";
import { defineUpdateSavedView } from "@/lib/admin/saved-view/update";
import { getSecurityPolicy } from "@/lib/admin/security-policy/queries";
import { updateSecurityPolicy } from "@/lib/admin/security-policy/update";
import { defineReadActivity } from "@/lib/admin/subject/read-activity";
import { createWebhook } from "@/lib/admin/webhook/create";
import { deleteWebhook } from "@/lib/admin/webhook/delete";
import { getWebhook, listEventTypes, listWebhooks } from "@/lib/admin/webhook/queries";
import { rotateWebhookSecret } from "@/lib/admin/webhook/rotate-secret";
import { testWebhook } from "@/lib/admin/webhook/send-test";
import { updateWebhook } from "@/lib/admin/webhook/update";
import { getDelivery, listDeliveries } from "@/lib/admin/webhook-delivery/queries";
import { replayDelivery } from "@/lib/admin/webhook-delivery/replay";
import { replayDeadDeliveries } from "@/lib/admin/webhook-delivery/replay-dead";
import { getHome } from "@/lib/admin/workspace/queries";
import type { Command } from "@/lib/core/command";
import type { Read } from "@/lib/core/read";
import { dataOperations } from "@/lib/data-operations";
import { checkExport, exportWorkspace } from "@/lib/platform/billing/leave/export";
import {
  endMandate,
  listMandates,
  startMandate,
} from "@/lib/platform/billing/mandate/tenant-commands";
import {
  cancelSubscription,
  uncancelSubscription,
} from "@/lib/platform/billing/subscription/cancel";
import { listCredit } from "@/lib/platform/billing/subscription/credit";
import { listDocuments } from "@/lib/platform/billing/subscription/documents";
import { getDocument, getDocumentFile } from "@/lib/platform/billing/subscription/get-document";
import { listBillingHistory } from "@/lib/platform/billing/subscription/history";
import { listModules } from "@/lib/platform/billing/subscription/modules";
import { payInvoice, payQuote } from "@/lib/platform/billing/subscription/pay";
import { listPayments } from "@/lib/platform/billing/subscription/payments";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { applyFreeQuote, quoteChange } from "@/lib/platform/billing/subscription/quote";
import {
  scheduleSubscriptionChange,
  unscheduleSubscriptionChange,
} from "@/lib/platform/billing/subscription/schedule";
import {
  convertTrial,
  startSubscriptionTrial,
  withdrawTrialConversion,
} from "@/lib/platform/billing/subscription/trial";
import { updateBillingDetails } from "@/lib/platform/billing/subscription/update-details";
import { getUsage } from "@/lib/platform/billing/subscription/usage";
import { verifyPayment } from "@/lib/platform/billing/subscription/verify-payment";
import { readPicture } from "@/lib/platform/files/queries";
import { cancelEmailChange } from "@/lib/platform/identity/email-change/cancel";
import { requestEmailChange } from "@/lib/platform/identity/email-change/request";
import { resendVerification } from "@/lib/platform/identity/email-verification/resend";
import { addPasskey } from "@/lib/platform/identity/passkey/add";
import { removePasskey } from "@/lib/platform/identity/passkey/remove";
import { renamePasskey } from "@/lib/platform/identity/passkey/rename";
import { startPasskey } from "@/lib/platform/identity/passkey/start";
import { changePassword } from "@/lib/platform/identity/password-change/change";
import { changeAvatar, removeAvatar } from "@/lib/platform/identity/profile/avatar";
import { chooseTheme } from "@/lib/platform/identity/profile/choose-theme";
import { getProfile } from "@/lib/platform/identity/profile/queries";
import { updateProfile } from "@/lib/platform/identity/profile/update";
import { disableAuthenticator } from "@/lib/platform/identity/second-factor/disable";
import { enableAuthenticator } from "@/lib/platform/identity/second-factor/enable";
import { readSecondFactor } from "@/lib/platform/identity/second-factor/queries";
import { renewRecoveryCodes } from "@/lib/platform/identity/second-factor/renew-recovery-codes";
import { startAuthenticator } from "@/lib/platform/identity/second-factor/start";
import { listSessions } from "@/lib/platform/identity/session/queries";
import { revokeSession } from "@/lib/platform/identity/session/revoke";
import { revokeOtherSessions } from "@/lib/platform/identity/session/revoke-others";
import { defineSearchRecords } from "@/lib/record/search";
import { REGISTER, readPermissionOf, resourceOperations } from "@/lib/resources";

/** Anything that `execute` or `read` runs. What each takes and gives is its own business here. */
export type Operation =
  // biome-ignore lint/suspicious/noExplicitAny: a list of commands of every input; nothing calls them through it
  ({ kind: "command" } & Command<any, any>) | ({ kind: "read" } & Read<any, any>);

// biome-ignore lint/suspicious/noExplicitAny: as above
const command = (operation: Command<any, any>): Operation => ({ kind: "command", ...operation });
// biome-ignore lint/suspicious/noExplicitAny: as above
const look = (operation: Read<any, any>): Operation => ({ kind: "read", ...operation });

// Roles and keys are made of the names in this very list: these commands look at it when they run.
const known = (): readonly Operation[] => OPERATIONS;
export const createRole = defineCreateRole(known);
export const updateRole = defineUpdateRole(known);
export const deleteRole = defineDeleteRole(known);
export const requireSecondFactor = defineRequireSecondFactor(known);
export const createAccessRule = defineCreateAccessRule(known);
export const updateAccessRule = defineUpdateAccessRule(known);
export const deleteAccessRule = defineDeleteAccessRule(known);
export const createApiKey = defineCreateApiKey(known);
export const readTimeline = defineReadTimeline(readPermissionOf);
export const listSavedViews = defineListSavedViews(known);
export const createSavedView = defineCreateSavedView(known);
export const updateSavedView = defineUpdateSavedView(known);
export const searchRecords = defineSearchRecords(REGISTER);
export const readActivity = defineReadActivity(REGISTER);
export const listMentionable = defineListMentionable(REGISTER);
export const createComment = defineCreateComment(REGISTER);
export const updateComment = defineUpdateComment(REGISTER);
export const deleteComment = defineDeleteComment(REGISTER);
export const createAttachment = defineCreateAttachment(REGISTER);
export const deleteAttachment = defineDeleteAttachment(REGISTER);
export const downloadAttachment = defineDownloadAttachment(REGISTER);
export const followRecord = defineFollow(REGISTER);
export const listNotices = defineListNotices(REGISTER);
export const createCustomField = defineCreateCustomField(REGISTER);

/** Every command and read that is declared by itself. Explicit: nothing is scanned. */
export const OWN_OPERATIONS: readonly Operation[] = [
  look(getHome),
  look(searchRecords),
  look(readAudit),
  look(readTimeline),
  look(readAuditStatus),
  look(verifyAudit),
  command(exportAudit),
  look(getCompany),
  command(updateCompany),
  look(listRegistrations),
  look(listIndianStates),
  command(createRegistration),
  command(updateRegistration),
  look(listBranches),
  look(getBranch),
  look(listBranchChoices),
  command(createBranch),
  command(updateBranch),
  command(deactivateBranch),
  command(reactivateBranch),
  look(getBranding),
  command(updateBranding),
  command(changeLogo),
  command(removeLogo),
  look(getLocale),
  command(updateLocale),
  look(listSeries),
  look(getSeries),
  command(createSeries),
  command(updateSeries),
  look(getSecurityPolicy),
  command(updateSecurityPolicy),
  look(listPeople),
  look(getPerson),
  look(listInvitationChoices),
  look(listRoleChoices),
  command(invitePerson),
  command(resendInvitation),
  command(revokeInvitation),
  command(updatePerson),
  command(assignRoles),
  command(deactivatePerson),
  command(reactivatePerson),
  command(signOutPerson),
  command(resetSecondFactor),
  command(exportPeople),
  look(listSessions),
  command(revokeSession),
  command(revokeOtherSessions),
  look(getProfile),
  command(updateProfile),
  command(chooseTheme),
  command(changeAvatar),
  command(removeAvatar),
  look(readPicture),
  command(changePassword),
  command(resendVerification),
  command(requestEmailChange),
  command(cancelEmailChange),
  look(readSecondFactor),
  command(startAuthenticator),
  command(enableAuthenticator),
  command(disableAuthenticator),
  command(renewRecoveryCodes),
  command(startPasskey),
  command(addPasskey),
  command(renamePasskey),
  command(removePasskey),
  look(listRoles),
  look(getRole),
  command(createRole),
  command(updateRole),
  command(deleteRole),
  command(requireSecondFactor),
  look(listAccessRules),
  look(getAccessRule),
  command(createAccessRule),
  command(updateAccessRule),
  command(deleteAccessRule),
  look(listApiKeys),
  command(createApiKey),
  command(revokeApiKey),
  look(listWebhooks),
  look(getWebhook),
  look(listEventTypes),
  command(createWebhook),
  command(updateWebhook),
  command(rotateWebhookSecret),
  command(deleteWebhook),
  command(testWebhook),
  look(listDeliveries),
  look(getDelivery),
  command(replayDelivery),
  command(replayDeadDeliveries),
  look(listSavedViews),
  command(createSavedView),
  command(updateSavedView),
  command(deleteSavedView),
  look(readActivity),
  look(listMentionable),
  command(createComment),
  command(updateComment),
  command(deleteComment),
  command(createAttachment),
  command(deleteAttachment),
  look(downloadAttachment),
  command(followRecord),
  look(listNotices),
  look(countNotices),
  command(markNoticesRead),
  command(archiveNotices),
  look(listCustomFields),
  look(getCustomField),
  command(createCustomField),
  command(updateCustomField),
  command(deactivateCustomField),
  command(reactivateCustomField),
  look(listModules),
  look(getSubscription),
  look(getUsage),
  look(listDocuments),
  look(getDocument),
  look(getDocumentFile),
  look(listPayments),
  look(listCredit),
  look(listBillingHistory),
  command(quoteChange),
  command(applyFreeQuote),
  command(payQuote),
  command(payInvoice),
  command(verifyPayment),
  command(scheduleSubscriptionChange),
  command(unscheduleSubscriptionChange),
  command(cancelSubscription),
  command(uncancelSubscription),
  command(startSubscriptionTrial),
  command(convertTrial),
  command(withdrawTrialConversion),
  command(updateBillingDetails),
  look(listMandates),
  command(startMandate),
  command(endMandate),
  look(checkExport),
  command(exportWorkspace),
];

/** What every resource of the register can do; lists of lines are read by the right to their record. */
const RESOURCE_OPERATIONS: readonly Operation[] = resourceOperations().flatMap((operations) => [
  look(operations.list),
  look(operations.get),
  look(operations.choices),
  look(operations.related),
  ...[operations.create, operations.update, operations.delete, operations.bulk].flatMap((one) =>
    one ? [command(one)] : [],
  ),
]);

/** CSV out of every resource, and into those that people write; every step of an import takes one right. */
const DATA_OPERATIONS: readonly Operation[] = dataOperations().flatMap((operations) => [
  command(operations.export),
  ...(operations.imports ? [command(operations.imports.upload)] : []),
]);

/**
 * Every command and read there is. Roles are made of their names, the matrix of rights is drawn from
 * them, and a test fails on one that is missing here.
 */
export const OPERATIONS: readonly Operation[] = [
  ...OWN_OPERATIONS,
  ...RESOURCE_OPERATIONS,
  ...DATA_OPERATIONS,
];
