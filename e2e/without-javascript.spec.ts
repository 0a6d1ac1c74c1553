import { indianCompany, KARNATAKA } from "./company";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn } from "./sign-in";
import { expectInside, fillSignUp, sendSignUp } from "./sign-up-company";
import { expect, test } from "./visitor";

test.use({ javaScriptEnabled: false });

test("signing up works without JavaScript, up to entering the workspace", async ({ page }) => {
  const company = indianCompany();
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Create your workspace" }).click();
  await fillSignUp(page, { ...company, owner: { ...company.owner, password: "Basketball-1" } });
  await page.getByLabel("GSTIN").fill(`${KARNATAKA.gstin.slice(0, -1)}9`);
  await sendSignUp(page);

  const alert = page.getByRole("form").getByRole("alert");
  await expect(alert).toContainText("The last character does not fit the others.");
  await expect(page.getByLabel("Company name")).toHaveValue(company.name);
  await expect(page.getByLabel("State", { exact: true })).toHaveValue(KARNATAKA.state);
  await page.getByLabel("GSTIN").fill(KARNATAKA.gstin);
  await page.getByLabel("Password", { exact: true }).fill(company.owner.password);
  await sendSignUp(page);

  await expect(page).toHaveURL(/\/signup\/[0-9a-f-]{36}$/);
  // The page loads itself anew until the workspace is ready.
  await page.getByRole("button", { name: "Open your workspace" }).click({ timeout: 90_000 });
  await expectInside(page, company);
});

test("signing in works without JavaScript", async ({ page }) => {
  const company = await readyCompany();
  await page.goto(workspaceOf(company.subdomain));
  await expectLogin(page, company);
  await sendSignIn(page, company.owner.email, "Wrong-Harbour-2026");
  await expect(page.getByRole("form").getByRole("alert")).toBeVisible();
  await sendSignIn(page, company.owner.email, company.owner.password);
  await expectInside(page, company);
});
