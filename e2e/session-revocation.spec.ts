import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn } from "./sign-in";
import { expectHome } from "./sign-up-company";
import { expect, test } from "./visitor";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

test("a session ended from another browser is over at once", async ({ page, newVisitor }) => {
  const company = await readyCompany();
  const lost = await newVisitor({ userAgent: FIREFOX });
  await signIn(lost, company);
  await signIn(page, company);

  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("menuitem", { name: "Your sessions" }).click();
  await expect(page).toHaveURL(`${workspaceOf(company.subdomain)}/account/sessions`);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(3);
  const own = rows.filter({ hasText: "This session" });
  await expect(own).toContainText("Chrome on Linux");
  await expect(own.getByRole("button")).toBeHidden();
  await page.getByRole("button", { name: "End session on Firefox on Windows" }).click();
  await expect(rows).toHaveCount(2);

  // The open page over there notices by itself.
  await expectLogin(lost, company);
  await sendSignIn(lost, company.owner.email, company.owner.password);
  await expectHome(lost, company);

  await page.goto(workspaceOf(company.subdomain));
  await expectHome(page, company);
});
