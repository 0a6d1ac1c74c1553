import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { indianCompany } from "./company";
import { CONSOLE, workspaceOf } from "./installation";
import { registerCompany, waitUntilReady } from "./register-company";
import { sendSignIn } from "./sign-in";
import { sendSignUp } from "./sign-up-company";

export type Place = { workspace: string; tenantId: string };

export type Screen = {
  name: string;
  /** Whose session the browser holds. */
  as: "visitor" | "owner" | "staff";
  open: (page: Page, place: Place) => Promise<void>;
  /** The page itself answers 404, which the browser notes in its console. */
  isMissing?: boolean;
};

const go =
  (address: (place: Place) => string, title: string | RegExp): Screen["open"] =>
  async (page, place) => {
    await page.goto(address(place));
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  };

const inside = (path: string, title: string | RegExp): Omit<Screen, "name"> => ({
  as: "owner",
  open: go(({ workspace }) => workspace + path, title),
});

const NOT_FOUND = "There is no page here";

/** Every screen there is. */
export const SCREENS: readonly Screen[] = [
  { name: "landing", as: "visitor", open: go(() => "/", /built while you watch/) },
  { name: "find your workspace", as: "visitor", open: go(() => "/sign-in", /^Sign in/) },
  { name: "sign-up", as: "visitor", open: go(() => "/signup", "Create your workspace") },
  {
    name: "sign-up with errors",
    as: "visitor",
    open: async (page) => {
      await page.goto("/signup");
      await page.getByLabel("Workspace address").fill("console");
      await page.getByLabel("Password", { exact: true }).fill("short");
      await sendSignUp(page);
      await expect(page.getByRole("form").getByRole("alert")).toBeFocused();
    },
  },
  {
    name: "progress",
    as: "visitor",
    open: async (page) => {
      await page.goto(`/signup/${await registerCompany(indianCompany())}`);
      await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
    },
  },
  {
    name: "finished progress",
    as: "visitor",
    open: go(({ tenantId }) => `/signup/${tenantId}`, /is ready$/),
  },
  {
    name: "site 404",
    as: "visitor",
    open: go(() => "/nothing", NOT_FOUND),
    isMissing: true,
  },
  {
    name: "nobody's workspace",
    as: "visitor",
    open: go(() => workspaceOf("qnobody-has-this"), "There is no workspace at this address"),
    isMissing: true,
  },
  { name: "login", as: "visitor", open: go((place) => `${place.workspace}/login`, /^Sign in to/) },
  {
    name: "refused login",
    as: "visitor",
    open: async (page, { workspace }) => {
      await page.goto(`${workspace}/login`);
      await sendSignIn(page, "nobody@ilms.test", "Wrong-Harbour-2026");
      await expect(page.getByRole("form").getByRole("alert")).toBeVisible();
    },
  },
  { name: "home", ...inside("/", / Pumps$/) },
  { name: "locked module", ...inside("/finance", "Finance & Accounting") },
  { name: "system admin", ...inside("/system-admin", "System Admin") },
  { name: "modules", ...inside("/modules", "Modules") },
  { name: "plan", ...inside("/modules/plan", "Plan") },
  { name: "billing", ...inside("/billing", "Billing") },
  { name: "billing documents", ...inside("/billing/documents", "Invoices and credit notes") },
  { name: "payments", ...inside("/billing/payments", "Payments") },
  { name: "billing details", ...inside("/billing/details", "Billing details") },
  { name: "autopay", ...inside("/billing/autopay", "Autopay") },
  { name: "cancel", ...inside("/billing/cancel", "Cancel the subscription") },
  { name: "export", ...inside("/billing/export", "Export your data") },
  { name: "company", ...inside("/system-admin/company", "Company") },
  { name: "people", ...inside("/system-admin/people", "People") },
  { name: "roles", ...inside("/system-admin/roles", "Roles") },
  { name: "rights matrix", ...inside("/system-admin/roles?view=matrix", "Roles") },
  { name: "API keys", ...inside("/system-admin/api-keys", "API keys") },
  { name: "webhooks", ...inside("/system-admin/webhooks", "Webhooks") },
  { name: "new webhook", ...inside("/system-admin/webhooks/new", "New webhook") },
  { name: "empty list", ...inside("/crm/customers", "Customers") },
  { name: "list", ...inside("/system-admin/states", "States") },
  { name: "new record", ...inside("/crm/customers/new", "New customer") },
  { name: "import", ...inside("/crm/customers/import", "Import customers") },
  { name: "custom fields", ...inside("/system-admin/custom-fields", "Custom fields") },
  { name: "notifications", ...inside("/notifications", "Notifications") },
  { name: "API guide", as: "visitor", open: go(() => "/docs/guide", /./) },
  { name: "audit", ...inside("/system-admin/audit", "Audit") },
  { name: "branches", ...inside("/system-admin/branches", "Branches") },
  { name: "branding", ...inside("/system-admin/branding", "Branding") },
  { name: "locale", ...inside("/system-admin/locale", "Locale") },
  { name: "number series", ...inside("/system-admin/number-series", "Number series") },
  { name: "security policy", ...inside("/system-admin/security", "Security") },
  { name: "profile", ...inside("/account/profile", "Your profile") },
  { name: "own security", ...inside("/account/security", "Security") },
  { name: "sessions", ...inside("/account/sessions", "Your sessions") },
  {
    name: "forgotten password",
    as: "visitor",
    open: go(({ workspace }) => `${workspace}/reset`, /password/i),
  },
  {
    name: "dead invitation",
    as: "visitor",
    open: go(({ workspace }) => `${workspace}/invite?token=x`, "This invitation is not open"),
  },
  { name: "workspace 404", ...inside("/nothing", NOT_FOUND), isMissing: true },
  {
    name: "palette",
    as: "owner",
    open: async (page, { workspace }) => {
      await page.goto(workspace);
      await page.getByRole("button", { name: "Search pages and commands" }).click();
      await expect(page.getByRole("combobox")).toBeFocused();
    },
  },
  {
    name: "account menu",
    as: "staff",
    open: async (page) => {
      await page.goto(CONSOLE);
      await page.getByRole("button", { name: /^Account of / }).click();
      await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
    },
  },
  { name: "console login", as: "visitor", open: go(() => `${CONSOLE}/login`, "Platform console") },
  { name: "tenants", as: "staff", open: go(() => CONSOLE, "Tenants") },
  { name: "no tenants", as: "staff", open: go(() => `${CONSOLE}/?q=zzzzzz`, "Tenants") },
  {
    name: "one tenant",
    as: "staff",
    open: go(({ tenantId }) => `${CONSOLE}/tenants/${tenantId}`, / Pumps$/),
  },
  ...["Subscriptions", "Dunning", "Approvals", "Reconciliation", "Prices"].map(
    (title): Screen => ({
      name: `console ${title.toLowerCase()}`,
      as: "staff",
      open: go(() => `${CONSOLE}/${title.toLowerCase()}`, title),
    }),
  ),
  {
    name: "a tenant's billing",
    as: "staff",
    open: go(({ tenantId }) => `${CONSOLE}/tenants/${tenantId}/billing`, / Pumps/),
  },
  { name: "jobs", as: "staff", open: go(() => `${CONSOLE}/jobs`, "Jobs") },
  { name: "outbox", as: "staff", open: go(() => `${CONSOLE}/outbox`, "Outbox") },
  { name: "mails", as: "staff", open: go(() => `${CONSOLE}/mails`, "Mails") },
  { name: "inbox", as: "staff", open: go(() => `${CONSOLE}/inbox`, /inbox/i) },
  { name: "staff", as: "staff", open: go(() => `${CONSOLE}/staff`, "Staff") },
  { name: "staff audit", as: "staff", open: go(() => `${CONSOLE}/audit`, "Audit") },
  {
    name: "console 404",
    as: "staff",
    open: go(() => `${CONSOLE}/nothing`, NOT_FOUND),
    isMissing: true,
  },
];

/** A finished workspace for the screens to show, with its owner. */
export async function makePlace() {
  const company = indianCompany();
  const tenantId = await registerCompany(company);
  await waitUntilReady(tenantId);
  return { company, tenantId, workspace: workspaceOf(company.subdomain) };
}
