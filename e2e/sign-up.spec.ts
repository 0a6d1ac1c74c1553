import type { Page } from "@playwright/test";
import { type Company, indianCompany, KARNATAKA } from "./company";
import { workspaceOf } from "./installation";
import { tabTo, typeInto } from "./keyboard";
import { isReadyMail, mailsTo, mailTo } from "./mailbox";
import { whileStopped } from "./processes";
import { recordProgress } from "./record-progress";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn, signOut } from "./sign-in";
import { expectHome } from "./sign-up-company";
import { expect, test } from "./visitor";

const STEPS = [
  "Reserve the subdomain",
  "Create the schema and its database role",
  "Create the tables",
  "Set up roles and your account",
  "Check that the workspace answers",
  "Send the ready mail",
];
const TABLES = 237;

/** Fills the form without a mouse, looking at what the page says meanwhile. */
async function fillByKeyboard(page: Page, company: Company): Promise<void> {
  const { owner, subdomain } = company;
  await typeInto(page, page.getByLabel("Company name"), company.name);
  const address = page.getByLabel("Workspace address");
  await expect(address).toHaveValue(`${subdomain}-pumps`);
  await typeInto(page, address, subdomain);
  await expect(page.getByText(`${workspaceOf(subdomain)} is free`)).toBeVisible();

  await expect(page.getByLabel("Country")).toHaveValue("IN");
  const state = page.getByLabel("State", { exact: true });
  await tabTo(page, state);
  await page.keyboard.type(KARNATAKA.name);
  await expect(state).toHaveValue(KARNATAKA.state);
  await typeInto(page, page.getByLabel("GSTIN"), KARNATAKA.gstin);

  await typeInto(page, page.getByLabel("Your name"), owner.name);
  await typeInto(page, page.getByLabel("Work e-mail"), owner.email);
  const password = page.getByLabel("Password", { exact: true });
  const length = page.getByText("Use at least 10 characters. (done)");
  await typeInto(page, password, owner.password.slice(0, 9));
  await expect(length).toBeHidden();
  await page.keyboard.type(owner.password.slice(9));
  await expect(length).toBeVisible();
  await expect(page.getByText(/^(Very strong|Strong)$/)).toBeVisible();
}

test("a stranger signs a company up with the keyboard alone and watches it being built", async ({
  page,
}) => {
  test.slow();
  const company = indianCompany();
  const shown = await recordProgress(page);
  await page.goto("/");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Create your workspace" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Create your workspace" })).toBeVisible();
  await fillByKeyboard(page, company);

  const progress = await whileStopped("worker", async () => {
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/signup\/[0-9a-f-]{36}$/);
    const address = page.url();
    const title = page.getByRole("heading", { level: 1, name: company.name });
    await expect(title).toBeVisible();
    await page.reload();
    expect(page.url()).toBe(address);
    await expect(title).toBeVisible();
    return address;
  });

  await expectHome(page, company);
  expect(shown.steps).toEqual(STEPS);
  expect(shown.tables.at(-1)).toBe(TABLES);
  expect(shown.tables).toEqual([...shown.tables].sort((one, other) => one - other));

  await page.goto(progress);
  await expect(page.getByText(`${TABLES} of ${TABLES} tables`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in to the workspace" })).toBeVisible();
});

test("the ready mail arrives once and leads to the sign-in; signing out and in works", async ({
  page,
}) => {
  const company = await readyCompany();
  const mail = await mailTo(company.owner.email, /is ready$/);
  expect(mail.subject).toBe(`The workspace of ${company.name} is ready`);
  const link = /href="([^"]+\/login)"/.exec(mail.html)?.[1];
  expect(link).toBe(`${workspaceOf(company.subdomain)}/login`);

  await page.goto(String(link));
  await expectLogin(page, company);
  await sendSignIn(page, company.owner.email, company.owner.password);
  await expectHome(page, company);
  await signOut(page);
  await page.goto(workspaceOf(company.subdomain));
  await expectLogin(page, company);
  await page.goBack();
  await expect(page.getByText(company.owner.email)).toBeHidden();
  await signIn(page, company);
  expect((await mailsTo(company.owner.email)).filter(isReadyMail)).toHaveLength(1);
});

test("a refused sign-in does not tell whether the address is known", async ({ page }) => {
  const company = await readyCompany();
  await page.goto(`${workspaceOf(company.subdomain)}/login`);
  const alert = page.getByRole("main").getByRole("alert");
  const tries = [
    [company.owner.email, "Wrong-Harbour-2026"],
    [`nobody@${company.subdomain}.ilms.test`, company.owner.password],
  ] as const;
  for (const [email, password] of tries) {
    await page.reload();
    await sendSignIn(page, email, password);
    await expect(alert).toHaveText("The e-mail address or the password is wrong.");
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  }
});

test("after signing in one is where one wanted to go, on this host only", async ({ page }) => {
  const company = await readyCompany();
  const workspace = workspaceOf(company.subdomain);
  await page.goto(`${workspace}/system-admin/people`);
  await expectLogin(page, company);
  await sendSignIn(page, company.owner.email, company.owner.password);
  await expect(page).toHaveURL(`${workspace}/system-admin/people`);
  await expect(page.getByRole("cell", { name: company.owner.email })).toBeVisible();

  await signOut(page);
  await page.goto(`${workspace}/login?next=${encodeURIComponent("//evil.example/")}`);
  await sendSignIn(page, company.owner.email, company.owner.password);
  await expectHome(page, company);
});
