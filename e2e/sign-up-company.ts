import { expect, type Page } from "@playwright/test";
import type { Company } from "./company";
import { workspaceOf } from "./installation";

/** Fills the sign-up form of the page. */
export async function fillSignUp(page: Page, company: Company): Promise<void> {
  const { name, subdomain, country, state, gstin, owner } = company;
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Workspace address").fill(subdomain);
  await page.getByLabel("Country").selectOption(country);
  if (state) await page.getByLabel("State", { exact: true }).selectOption(state);
  if (gstin) await page.getByLabel("GSTIN").fill(gstin);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("Work e-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
}

export const sendSignUp = (page: Page): Promise<void> =>
  page.getByRole("main").getByRole("button", { name: "Create workspace" }).click();

/** Waits until the page is inside the company's workspace, with its owner signed in. */
export async function expectInside(page: Page, company: Company): Promise<void> {
  await expect(page).toHaveURL(`${workspaceOf(company.subdomain)}/`, { timeout: 90_000 });
  const account = page.getByRole("button", { name: `Account of ${company.owner.name}` });
  await expect(account).toBeVisible();
}

/** Waits until the page is the home of the company's workspace. */
export async function expectHome(page: Page, company: Company): Promise<void> {
  await expectInside(page, company);
  await expect(page.getByRole("heading", { level: 1, name: company.name })).toBeVisible();
}

/** Signs a company up through the pages, up to the home of its workspace. */
export async function signUpCompany(page: Page, company: Company): Promise<void> {
  await page.goto("/signup");
  await fillSignUp(page, company);
  await sendSignUp(page);
  await expectHome(page, company);
}
