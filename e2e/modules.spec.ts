import type { Page } from "@playwright/test";
import { americanCompany, type Company } from "./company";
import { workspaceOf } from "./installation";
import { verifyEmail } from "./people";
import { readyCompany } from "./register-company";
import { expectLogin, signIn } from "./sign-in";
import { completeDetails, payInDialog } from "./subscription";
import { expect, test } from "./visitor";

const LOCKED = [
  "Orders & Warehouse",
  "Finance",
  "Dealers",
  "Field Service",
  "Logistics",
  "Procurement",
  "CRM",
  "HR",
  "Intelligence",
];

async function openWorkspace(
  page: Page,
  asked?: Company,
): Promise<{ company: Company; workspace: string }> {
  const company = await readyCompany(asked);
  await signIn(page, company);
  return { company, workspace: workspaceOf(company.subdomain) };
}

test("locked modules are seen, and their pages say what they are and cost", async ({ page }) => {
  const { workspace } = await openWorkspace(page);
  const sidebar = page.getByRole("navigation", { name: "Workspace" });
  for (const name of LOCKED) {
    const link = sidebar.getByRole("link", { name: `${name} (not in your plan)` });
    await expect(link.locator("svg.lucide-lock")).toBeVisible();
  }
  const systemAdmin = sidebar.getByRole("link", { name: "System Admin", exact: true });
  await expect(systemAdmin.locator("svg.lucide-lock")).toBeHidden();

  await sidebar.getByRole("link", { name: /^Finance/ }).click();
  await expect(page).toHaveURL(`${workspace}/finance`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Finance & Accounting");
  await expect(main.getByText("Not in your plan")).toBeVisible();
  await expect(main.getByText("General ledger, receivables, payables and bank")).toBeVisible();
  await expect(main.getByRole("row").filter({ hasText: "Yours" })).toContainText("Not available");
  await expect(main.getByRole("cell", { name: /^₹[\d,]+ a month$/ }).first()).toBeVisible();

  await systemAdmin.click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Company/ })
    .click();
  await expect(page).toHaveURL(`${workspace}/system-admin/company`);
});

test("unknown paths are 404, and no path leads into another company", async ({ page }) => {
  const { workspace } = await openWorkspace(page);
  const other = await readyCompany();
  const paths = ["/nothing", "/finance/ledgers/7", "/console", `/t/${other.subdomain}`];
  for (const path of [...paths, `/t/${other.subdomain}/system-admin/people`]) {
    const response = await page.goto(workspace + path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
    await expect(page.getByText(other.name)).toBeHidden();
  }
  await page.goto(`${workspaceOf(other.subdomain)}/system-admin/people`);
  await expectLogin(page, other);

  const nobodys = await page.goto(workspaceOf("qnobody-has-this"));
  expect(nobodys?.status()).toBe(404);
  const heading = page.getByRole("heading", { name: "There is no workspace at this address" });
  await expect(heading).toBeVisible();
});

test("the palette finds pages and commands from the keyboard", async ({ page }) => {
  const { company, workspace } = await openWorkspace(page);
  const palette = page.getByRole("dialog", { name: "Search pages and commands" });
  await page.keyboard.press("Control+K");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("people");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${workspace}/system-admin/people`);
  await expect(palette).toBeHidden();

  await page.keyboard.press("/");
  await expect(palette).toBeVisible();
  await page.keyboard.type("xyzzy");
  await expect(palette.getByText("Nothing is called that here.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("sign out");
  await page.keyboard.press("Enter");
  await expectLogin(page, company);
});

test("g and a letter go to a module, ? lists the shortcuts", async ({ page }) => {
  const { workspace } = await openWorkspace(page);
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  await expect(shortcuts).toBeVisible();
  await expect(shortcuts.getByText("Go to")).toBeVisible();
  for (const name of LOCKED) await expect(shortcuts.getByText(name, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();

  for (const [letter, path] of [
    ["f", "/finance"],
    ["r", "/hr"],
    ["a", "/system-admin"],
    ["h", "/"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await expect(page).toHaveURL(workspace + path);
  }

  const sidebar = page.getByRole("button", { name: "Sidebar", exact: true });
  await expect(sidebar).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("[");
  await expect(sidebar).toHaveAttribute("aria-expanded", "false");
  await page.reload();
  await expect(sidebar).toHaveAttribute("aria-expanded", "false");
});

test("a trial is started, and agreed to go on, without a charge", async ({ page }) => {
  // A company of its own mail host: the trial of a GSTIN is had once.
  const { company, workspace } = await openWorkspace(page, americanCompany());
  await verifyEmail(page, company.owner.email);
  await page.goto(`${workspace}/modules/plan`);
  await page.getByRole("radio", { name: /^Professional/ }).check({ force: true });
  await page.getByRole("button", { name: "Start 14 days free" }).click();
  await expect(page.getByText(/Your trial has 14 days left/)).toBeVisible();
  await page.getByRole("button", { name: "Go on with Professional" }).click();
  // Invoices have to name an address: it is asked for once, and the page is come back to.
  await page.getByRole("link", { name: "Complete the billing details" }).click();
  await completeDetails(page);
  await page.getByRole("button", { name: "Go on with Professional" }).click();
  await expect(page.getByText(/you get Professional, paid monthly/)).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText(/goes back to the free plan, without any charge/)).toBeVisible();

  await page.goto(`${workspace}/finance`);
  await expect(page.getByRole("main").getByText("In your plan")).toBeVisible();
});

test("a module is bought from its own page, turned off for the period's end, and kept", async ({
  page,
}) => {
  const { company, workspace } = await openWorkspace(page, americanCompany());
  await verifyEmail(page, company.owner.email);
  await page.goto(`${workspace}/crm`);
  await page.getByRole("link", { name: "See the exact charge" }).click();
  // A free plan takes no modules: a plan is chosen, with the module in it.
  await expect(page).toHaveURL(/\/modules\/plan\?add=crm$/);
  await expect(page.getByRole("checkbox", { name: /^CRM/ })).toBeChecked();

  await page.getByRole("button", { name: "See the exact charge" }).click();
  const dialog = page.getByRole("dialog", { name: "The exact charge" });
  await expect(dialog.getByRole("region", { name: "Tax invoice" })).toContainText("$298.00");
  await dialog.getByRole("button", { name: "Pay $298.00" }).click();
  await dialog.getByRole("link", { name: "Complete the billing details" }).click();
  await completeDetails(page);
  await expect(page).toHaveURL(/\/modules\/plan/);
  await expect(page.getByRole("checkbox", { name: /^CRM/ })).toBeChecked();

  await page.getByRole("button", { name: "See the exact charge" }).click();
  await payInDialog(page, "The exact charge");
  await dialog.getByRole("link", { name: "See your modules" }).click();
  await expect(page.getByRole("switch", { name: "CRM" })).toBeChecked();

  await page.getByRole("switch", { name: "HR" }).click();
  await payInDialog(page, "Turn HR on");
  await page.getByRole("link", { name: "Open HR" }).click();
  await expect(page.getByRole("main").getByText("In your plan")).toBeVisible();

  await page.goto(`${workspace}/modules`);
  await page.getByRole("switch", { name: "HR" }).click();
  await page.getByRole("button", { name: "Turn off at the end of the period" }).click();
  await expect(page.getByRole("switch", { name: "HR" })).not.toBeChecked();
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(page.getByRole("switch", { name: "HR" })).toBeChecked();
});
