import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { giveCode } from "./authenticator";
import { CONSOLE, STAFF } from "./installation";
import { sendSignIn } from "./sign-in";

/** Beside the installation's data: with a kept database the factor is kept too. */
const FACTOR_FILE = ".data/e2e/staff-factor.json";

const expectTenants = async (page: Page) => {
  await expect(page).toHaveURL(`${CONSOLE}/`);
  await expect(page.getByRole("heading", { level: 1, name: "Tenants" })).toBeVisible();
};

/** Sets up the authenticator app that the form of the page shows and answers its secret. */
async function setUpAuthenticator(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Set up authenticator app" }).click();
  const secret = await page.locator("code").first().textContent();
  if (!secret) throw new Error("The page shows no secret");
  await giveCode(page, secret);
  await page.getByRole("button", { name: "I have kept them" }).click();
  return secret;
}

/** Sets up the second factor of the first member of staff, unless an earlier run did. */
export async function enrolStaff(page: Page): Promise<void> {
  await page.goto(`${CONSOLE}/login`);
  await sendSignIn(page, STAFF.email, STAFF.password);
  await expect(page).toHaveURL(/\/(enrol|login\/second-factor)/);
  if (!page.url().includes("/enrol")) {
    expect(existsSync(FACTOR_FILE), "the staff's secret of an earlier run").toBe(true);
    return;
  }
  const secret = await setUpAuthenticator(page);
  writeFileSync(FACTOR_FILE, JSON.stringify({ secret }));
  await page.getByRole("link", { name: "Go to the console" }).click();
  await expectTenants(page);
}

/** Signs the first member of staff in to the console. */
export async function signInStaff(page: Page): Promise<void> {
  const { secret } = JSON.parse(readFileSync(FACTOR_FILE, "utf8")) as { secret: string };
  await page.goto(`${CONSOLE}/login`);
  await sendSignIn(page, STAFF.email, STAFF.password);
  await expect(page).toHaveURL(/\/login\/second-factor/);
  await giveCode(page, secret);
  await expectTenants(page);
}
