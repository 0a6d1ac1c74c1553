import type { Page } from "@playwright/test";
import { americanCompany, type Company, indianCompany } from "./company";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn, signOut } from "./sign-in";
import { expectHome, signUpCompany } from "./sign-up-company";
import { expect, test } from "./visitor";

/** Copies the session of one company, as the browser holds it, to the host of another. */
async function copySession(from: Page, company: Company, to: Page, other: Company) {
  const cookies = await from.context().cookies(workspaceOf(company.subdomain));
  const session = cookies.find(({ name }) => name === "ilms-session");
  if (!session) throw new Error("There is no session to copy");
  const { name, value } = session;
  await to.context().addCookies([{ name, value, url: workspaceOf(other.subdomain) }]);
}

test("two companies sign up at once, each into a workspace of its own", async ({
  page: indian,
  newVisitor,
}) => {
  test.slow();
  const american = await newVisitor();
  const ours = indianCompany();
  const theirs = americanCompany();
  await Promise.all([signUpCompany(indian, ours), signUpCompany(american, theirs)]);

  const currencies = [
    [indian, ours, "INR", "₹"],
    [american, theirs, "USD", "$"],
  ] as const;
  for (const [page, company, currency, sign] of currencies) {
    await page.goto(`${workspaceOf(company.subdomain)}/system-admin/company`);
    const main = page.getByRole("main");
    await expect(main.getByText(company.name).first()).toBeVisible();
    await expect(main.getByText(currency, { exact: true })).toBeVisible();
    await page.goto(`${workspaceOf(company.subdomain)}/finance`);
    await expect(page.getByRole("cell", { name: sign }).first()).toBeVisible();
  }

  const thief = await newVisitor();
  await copySession(indian, ours, thief, theirs);
  await thief.goto(workspaceOf(theirs.subdomain));
  await expectLogin(thief, theirs);
  await copySession(indian, ours, thief, ours);
  await thief.goto(workspaceOf(ours.subdomain));
  await expectHome(thief, ours);

  await signOut(indian);
  await american.goto(workspaceOf(theirs.subdomain));
  await expectHome(american, theirs);
  // The copy of an ended session is worth nothing on its own host either.
  await thief.goto(workspaceOf(ours.subdomain));
  await expectLogin(thief, ours);
});

test("one browser may be in two workspaces; leaving one keeps the other", async ({ page }) => {
  const [one, other] = await Promise.all([readyCompany(), readyCompany()]);
  await signIn(page, one);
  await signIn(page, other);
  await page.goto(workspaceOf(one.subdomain));
  await expectHome(page, one);
  await signOut(page);
  await page.goto(workspaceOf(other.subdomain));
  await expectHome(page, other);
});

test("an owner's password opens no other company", async ({ page }) => {
  const [one, other] = await Promise.all([readyCompany(), readyCompany()]);
  await page.goto(`${workspaceOf(other.subdomain)}/login`);
  await sendSignIn(page, one.owner.email, one.owner.password);
  await expect(page.getByRole("alert").filter({ hasText: "wrong" })).toBeVisible();
  await expectLogin(page, other);
});
