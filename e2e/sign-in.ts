import { expect, type Page } from "@playwright/test";
import type { Company } from "./company";
import { workspaceOf } from "./installation";
import { expectHome } from "./sign-up-company";

/** Fills the sign-in form of the page and sends it. */
export async function sendSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs the owner in to the company's workspace. */
export async function signIn(page: Page, company: Company): Promise<void> {
  await page.goto(`${workspaceOf(company.subdomain)}/login`);
  await sendSignIn(page, company.owner.email, company.owner.password);
  await expectHome(page, company);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.getByRole("form", { name: "Sign in", exact: true })).toBeVisible();
}

/** Waits until the page is the sign-in of the company's workspace. */
export async function expectLogin(page: Page, company: Company): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`^${workspaceOf(company.subdomain)}/login(\\?|$)`));
  const name = `Sign in to ${company.name}`;
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
