import { COMPANY, REGISTRATION } from "@/lib/admin/company/test-company";
import { codeAt } from "@/lib/platform/identity/second-factor/test-factors";
import { PASSWORD } from "@/lib/platform/identity/test-workspace";
import { mustCall } from "./test-api";
import { DETAILS } from "./test-billing-api";
import { finishedImport, uploadedImport } from "./test-data-jobs";
import {
  documentNumber,
  ending,
  onTrial,
  openInvoice,
  PLAN,
  quoted,
  reportedPayment,
  scheduledOperation,
  startFree,
  subscribed,
} from "./test-subscriptions";
import { branchBody, fieldBody, seriesBody, type Things, viewBody, wire } from "./test-things";

/** A call of one route that succeeds for whoever may: with ids of `of`, and the versions they have. */
export type Attempt = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Who may; the administrator unless the thing is somebody's own. */
  as?: "worker";
};

const id = (value: string): Attempt => ({ params: { id: value } });
/** A record that neither the viewer nor the administrator of another branch may look at. */
const aboutBranch = (of: Things): Attempt => ({
  params: { resource: "branches", record_id: of.ids.emptyBranch },
});
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWMwTpuJFTEMLQkAyvtMgR4PNM4AAAAASUVORK5CYII=",
  "base64",
);
/** The same bytes for every tenant: they name nothing. */
const NOTE = new TextEncoder().encode("A note");

async function edit(of: Things, table: string, row: string, body: object): Promise<Attempt> {
  return { params: { id: row }, body: { version: await of.version(table, row), ...body } };
}

/** A setting's version as its own page reads it; null until it is first saved. */
async function settingVersion({ slug, tokens }: Things, path: string) {
  const call = { method: "GET", path, slug, token: tokens.admin } as const;
  return (await mustCall<{ version: number | null }>(call)).version;
}

/** The code that the authenticator app of the worker shows, which is set up for it. */
async function firstCode({ slug, tokens }: Things): Promise<string> {
  const { secret } = await mustCall<{ secret: string }>({
    method: "POST",
    path: "second-factor/start",
    slug,
    token: tokens.worker,
    body: {},
  });
  return codeAt(secret, new Date());
}

/**
 * How to call each route that is not public. In this order all of them succeed, each leaving what the
 * ones behind it need. A route that is missing here fails the sweep.
 */
export const ATTEMPTS: Record<string, (of: Things) => Attempt | Promise<Attempt>> = {
  "GET me": () => ({}),
  "GET session/events": () => ({}),
  "GET search": () => ({ query: { q: "Bengaluru" } }),
  "GET resources": () => ({}),
  "GET resources/{name}": () => ({ params: { name: "roles" } }),
  "GET data-jobs/{id}": async (of) => id(await uploadedImport(of)),
  "GET data-jobs/{id}/rejected.csv": async (of) => id(await uploadedImport(of)),
  "POST data-jobs/{id}/start": async (of) => ({
    ...id(await uploadedImport(of)),
    body: { dry_run: true },
  }),
  "POST data-jobs/{id}/cancel": async (of) => ({ ...id(await uploadedImport(of)), body: {} }),
  "POST data-jobs/{id}/rollback": async (of) => ({ ...id(await finishedImport(of)), body: {} }),
  "POST auth/confirm": () => ({ body: { password: PASSWORD } }),

  "GET me/profile": () => ({}),
  "PATCH me/profile": async (of) => ({
    body: { version: await of.version("users", of.ids.worker), name: "Wilma" },
    as: "worker",
  }),
  "PUT me/avatar": () => ({ body: PNG, as: "worker" }),
  "DELETE me/avatar": () => ({ as: "worker" }),
  "POST me/email/verification": () => ({ body: {}, as: "worker" }),
  "POST me/email": () => ({ body: { email: "wilma@elsewhere.test" }, as: "worker" }),
  "DELETE me/email": () => ({ as: "worker" }),
  "GET me/sessions": () => ({}),
  "DELETE me/sessions/{id}": (of) => ({ ...id(of.ids.spareSession), as: "worker" }),
  "POST me/sessions/revoke-others": () => ({ body: {}, as: "worker" }),
  "GET me/views": () => ({ query: { resource: "branches" }, as: "worker" }),
  "POST me/views": () => ({ body: viewBody("In Pune"), as: "worker" }),
  "PUT me/views/{id}": async (of) => ({
    ...(await edit(of, "saved_views", of.ids.view, viewBody("In Bengaluru"))),
    as: "worker",
  }),
  "DELETE me/views/{id}": async (of) => ({
    ...(await edit(of, "saved_views", of.ids.view, {})),
    as: "worker",
  }),
  "POST me/password": () => ({
    body: { current_password: PASSWORD, new_password: "Maroon-Kettle-77" },
    as: "worker",
  }),

  "GET second-factor": () => ({}),
  "POST second-factor/start": () => ({ body: {}, as: "worker" }),
  "POST second-factor/enable": async (of) => ({
    body: { code: await firstCode(of) },
    as: "worker",
  }),
  "POST second-factor/recovery-codes": () => ({ body: {}, as: "worker" }),
  "PATCH passkeys/{id}": (of) => ({
    ...id(of.ids.passkey),
    body: { name: "Key ring" },
    as: "worker",
  }),
  "DELETE passkeys/{id}": (of) => ({ ...id(of.ids.secondPasskey), as: "worker" }),
  "POST second-factor/disable": () => ({ body: {}, as: "worker" }),

  "GET people": () => ({}),
  "POST people": (of) => ({
    body: {
      name: "New person",
      email: "new@elsewhere.test",
      roles: [{ role_id: of.ids.heldRole, scope: { branch_id: of.ids.branch } }],
    },
  }),
  "POST people/export": () => ({ body: {} }),
  "GET people/role-choices": () => ({}),
  "GET people/{id}": (of) => id(of.ids.worker),
  "PATCH people/{id}": (of) => edit(of, "users", of.ids.worker, { name: "Wilma Worker" }),
  "PUT people/{id}/roles": (of) =>
    edit(of, "users", of.ids.worker, {
      roles: [
        {
          role_id: of.ids.heldRole,
          scope: { company_id: of.ids.company, branch_id: of.ids.branch },
        },
      ],
    }),
  "POST people/{id}/sign-out": (of) => ({
    ...id(of.ids.leaver),
    body: { session_id: of.ids.leaverSession },
  }),
  "POST people/{id}/reset-second-factor": (of) => ({ ...id(of.ids.secured), body: {} }),
  "POST people/{id}/deactivate": (of) => ({ ...id(of.ids.leaver), body: {} }),
  "POST people/{id}/reactivate": (of) => ({ ...id(of.ids.returner), body: {} }),
  "POST invitations/{id}/resend": (of) => ({ ...id(of.ids.invited), body: {} }),
  "POST invitations/{id}/revoke": (of) => ({ ...id(of.ids.unwanted), body: {} }),

  "GET roles": () => ({}),
  "GET roles/{id}": (of) => id(of.ids.role),
  "POST roles": (of) => ({ body: { name: "Copied", copy_of: of.ids.heldRole } }),
  "PATCH roles/{id}": (of) => edit(of, "roles", of.ids.role, { name: "Counter clerk" }),
  "POST roles/{id}/require-second-factor": (of) =>
    edit(of, "roles", of.ids.heldRole, { is_required: true }),
  "GET access-rules": (of) => ({ query: { role_id: of.ids.role } }),
  "GET access-rules/{id}": (of) => id(of.ids.rule),
  "POST access-rules": (of) => ({
    body: {
      type: "field",
      role_id: of.ids.role,
      table: "branches",
      field: "phone",
      access: "mask",
    },
  }),
  "PATCH access-rules/{id}": (of) =>
    edit(of, "data_access_rules", of.ids.rule, { access: "write" }),
  "DELETE access-rules/{id}": (of) => id(of.ids.rule),
  "DELETE roles/{id}": (of) => id(of.ids.unusedRole),

  "POST api-keys": (of) => ({
    body: { name: "New till", owner: "integration", role_id: of.ids.heldRole },
  }),
  "POST api-keys/{id}/revoke": (of) => ({ ...id(of.ids.apiKey), body: {} }),
  "POST webhooks": () => ({ body: { url: "https://webhooks.invalid/new", event_types: null } }),
  "PATCH webhooks/{id}": (of) => edit(of, "webhooks", of.ids.webhook, { description: "The shop" }),
  "POST webhooks/{id}/rotate-secret": (of) => ({ ...id(of.ids.webhook), body: {} }),
  "POST webhook-deliveries/{id}/replay": (of) => ({ ...id(of.ids.delivery), body: {} }),
  "POST webhooks/{id}/test": (of) => ({ ...id(of.ids.webhook), body: {} }),
  "POST webhooks/{id}/replay-dead": (of) => ({ ...id(of.ids.webhook), body: {} }),
  "DELETE webhooks/{id}": (of) => id(of.ids.unwantedWebhook),

  "GET records/{resource}/{record_id}/activity": (of) => aboutBranch(of),
  "GET records/{resource}/{record_id}/mentionable": (of) => aboutBranch(of),
  "POST records/{resource}/{record_id}/comments": (of) => ({
    ...aboutBranch(of),
    body: {
      body: "Is this right?",
      parent_comment_id: of.ids.comment,
      mentioned_user_ids: [of.ids.administrator],
    },
  }),
  "PUT records/{resource}/{record_id}/follow": (of) => ({
    ...aboutBranch(of),
    body: { is_following: false },
  }),
  "POST records/{resource}/{record_id}/attachments": (of) => ({
    ...aboutBranch(of),
    query: { file_name: "note.txt" },
    body: NOTE,
  }),
  "PATCH comments/{id}": (of) =>
    edit(of, "comments", of.ids.spareComment, { body: "Look at that", mentioned_user_ids: [] }),
  "DELETE comments/{id}": (of) => id(of.ids.spareComment),
  "GET attachments/{id}/content": (of) => id(of.ids.attachment),
  "DELETE attachments/{id}": (of) => id(of.ids.unwantedAttachment),
  "GET me/notifications": () => ({ as: "worker" }),
  "GET me/notifications/count": () => ({ as: "worker" }),
  "POST me/notifications/read": (of) => ({ body: { ids: [of.ids.notice] }, as: "worker" }),
  "POST me/notifications/archive": (of) => ({ body: { ids: [of.ids.notice] }, as: "worker" }),
  "POST custom-fields": () => ({ body: fieldBody("size") }),
  "PATCH custom-fields/{id}": (of) =>
    edit(of, "custom_fields", of.ids.customField, {
      ...{ label: "Shade", is_required: false, position: 20 },
    }),
  "POST custom-fields/{id}/deactivate": (of) => edit(of, "custom_fields", of.ids.customField, {}),
  "POST custom-fields/{id}/reactivate": (of) => edit(of, "custom_fields", of.ids.customField, {}),

  "GET company": () => ({}),
  "PUT company": async (of) => ({
    body: { ...wire(COMPANY), version: await of.version("companies", of.ids.company) },
  }),
  "POST gst-registrations": () => ({
    body: { ...wire(REGISTRATION), gstin: "27AAGCB7383J1Z8", state: "27", pincode: "411001" },
  }),
  "PUT gst-registrations/{id}": (of) =>
    edit(of, "gst_registrations", of.ids.registration, { ...wire(REGISTRATION), city: "Mysuru" }),
  "POST branches": ({ ids }) => ({
    body: {
      ...branchBody({ code: "NEW", company: ids.company, registration: ids.registration }),
      parent_branch_id: ids.branch,
      manager_user_id: ids.secured,
    },
  }),
  "PUT branches/{id}": ({ ids, ...of }) =>
    edit({ ids, ...of }, "branches", ids.branch, {
      ...branchBody({ code: "HQ", company: ids.company, registration: ids.registration }),
      parent_branch_id: ids.otherBranch,
      manager_user_id: ids.secured,
    }),
  "POST branches/{id}/deactivate": (of) => edit(of, "branches", of.ids.emptyBranch, {}),
  "POST branches/{id}/reactivate": (of) => edit(of, "branches", of.ids.emptyBranch, {}),
  "POST number-series": ({ ids }) => ({
    body: { ...seriesBody(ids.branch, "quotation"), gst_registration_id: ids.registration },
  }),
  "PUT number-series/{id}": (of) =>
    edit(of, "number_series", of.ids.series, {
      pattern: "ORD/{BRANCH}/{FY}/{SEQ}",
      pad_length: 6,
      is_gapless: true,
    }),
  "GET branding": () => ({}),
  "PUT branding": async (of) => ({
    body: { version: await settingVersion(of, "branding"), accent: "#1d4ed8" },
  }),
  "PUT branding/logo": async (of) => {
    const version = await settingVersion(of, "branding");
    return { ...(version !== null && { query: { version: String(version) } }), body: PNG };
  },
  "DELETE branding/logo": async (of) => ({
    body: { version: await settingVersion(of, "branding") },
  }),
  "GET locale": () => ({}),
  "PUT locale": async (of) => ({
    body: {
      version: await settingVersion(of, "locale"),
      time_zone: "Asia/Kolkata",
      locale: "en-IN",
    },
  }),
  "GET security-policy": () => ({}),
  "PUT security-policy": async (of) => ({
    body: {
      version: await settingVersion(of, "security-policy"),
      idle_minutes: 720,
      absolute_hours: 720,
    },
  }),

  "GET audit": (of) => ({ query: { actor_id: of.ids.administrator } }),
  "GET audit/timeline": (of) => ({ query: { table: "branches", record_id: of.ids.branch } }),
  "GET audit/status": () => ({}),
  "POST audit/verify": () => ({}),
  "GET audit/export": (of) => ({ query: { actor_id: of.ids.administrator } }),

  "GET modules": () => ({}),
  "GET subscriptions/current": () => ({}),
  "GET billing/summary": () => ({}),
  "GET billing/usage": () => ({}),
  "GET billing/documents": () => ({}),
  "GET billing/documents/{number}": async (of) => ({
    params: { number: await documentNumber(of) },
  }),
  "GET billing/credit": () => ({}),
  "GET billing/payments": () => ({}),
  "GET billing/subscription-billing/history": () => ({}),
  "POST subscriptions": async (of) => {
    await startFree(of);
    return { body: PLAN };
  },
  "POST subscriptions/current/cancel": async (of) => {
    await subscribed(of);
    return { body: { mode: "period_end" } };
  },
  "POST billing/quotes": async (of) => {
    await startFree(of);
    return { body: { do: "purchase", ...PLAN } };
  },
  "POST billing/quotes/{id}/pay": async (of) => ({ ...id(await quoted(of)), body: {} }),
  "POST billing/quotes/{id}/apply": async (of) => ({ ...id(await quoted(of)), body: {} }),
  "POST billing/checkout/verify": async (of) => ({ body: await reportedPayment(of) }),
  "POST billing/invoices/{id}/pay": async (of) => ({ ...id(await openInvoice(of)), body: {} }),
  "POST billing/schedule": async (of) => {
    await subscribed(of);
    return { body: { tier: "STARTER" } };
  },
  "DELETE billing/schedule/{id}": async (of) => id(await scheduledOperation(of)),
  "POST billing/cancel": async (of) => {
    await subscribed(of);
    return { body: { mode: "period_end" } };
  },
  "POST billing/uncancel": async (of) => {
    await ending(of);
    return { body: {} };
  },
  "POST billing/trial/start": async (of) => {
    await startFree(of);
    return { body: { tier: "STARTER" } };
  },
  "POST billing/trial/convert": async (of) => {
    await onTrial(of);
    return { body: {} };
  },
  "POST billing/trial/withdraw": async (of) => {
    await onTrial(of, true);
    return { body: {} };
  },
  // The last of them leaves the plan that all the others need.
  "PATCH billing/details": async (of) => {
    await subscribed(of);
    return { body: DETAILS };
  },

  "POST auth/logout": () => ({ as: "worker" }),
};
