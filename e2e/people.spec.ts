import { workspaceOf } from "./installation";
import { linkIn, mailTo } from "./mailbox";
import { acceptInvitation, addRole, invite, newPerson, verifyEmail } from "./people";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn } from "./sign-in";
import { expect, test } from "./visitor";

test("an invited clerk joins from the mail and sees a clerk's part of the workspace", async ({
  page,
  newVisitor,
}) => {
  const company = await readyCompany();
  const workspace = workspaceOf(company.subdomain);
  const clerk = newPerson(company, "Lata Iyer");
  await signIn(page, company);
  await page.goto(`${workspace}/system-admin/people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await expect(page.getByText("Confirm your own e-mail address first")).toBeVisible();
  await verifyEmail(page, company.owner.email);
  await invite(page, company, clerk, "Clerk");

  const visitor = await newVisitor();
  await acceptInvitation(visitor, company, clerk);
  const navigation = visitor.getByRole("navigation", { name: "Workspace" });
  await navigation.getByText("System Admin").click();
  await expect(visitor.getByRole("heading", { level: 1, name: "System Admin" })).toBeVisible();
  await expect(navigation.getByRole("link", { name: "Company" })).toBeVisible();
  await expect(navigation.getByRole("link", { name: "People" })).toBeHidden();
  for (const path of ["/system-admin/people", "/system-admin/audit", "/system-admin/api-keys"]) {
    await visitor.goto(workspace + path);
    await expect(
      visitor.getByRole("heading", { level: 1, name: "Your role does not allow this" }),
    ).toBeVisible();
  }

  // The link is used up.
  const again = await newVisitor();
  await again.goto(linkIn(await mailTo(clerk.email, /invit/i), "/invite"));
  await expect(
    again.getByRole("heading", { level: 1, name: "This invitation is not open" }),
  ).toBeVisible();
});

test("a role taken away is gone from the other's open page at once, a deactivated person too", async ({
  page,
  newVisitor,
}) => {
  const company = await readyCompany();
  const people = `${workspaceOf(company.subdomain)}/system-admin/people`;
  const other = newPerson(company, "Omar Sheikh");
  await signIn(page, company);
  await verifyEmail(page, company.owner.email);
  await invite(page, company, other, "Administrator");
  const theirs = await newVisitor();
  await acceptInvitation(theirs, company, other);
  await theirs.goto(people);
  const button = theirs.getByRole("button", { name: "Invite somebody" });
  await expect(button).toBeVisible();

  await page.goto(people);
  await page.getByRole("link", { name: other.name }).click();
  await page.getByRole("button", { name: "Take away Administrator" }).click();
  await addRole(page, "Manager");
  await page.getByRole("button", { name: "Save roles" }).click();
  // Nothing is clicked and nothing reloaded over there.
  await expect(button).toBeHidden();
  await expect(theirs.getByRole("row").filter({ hasText: other.email })).toContainText("Manager");

  await page.getByRole("button", { name: "Deactivate" }).first().click();
  const dialog = page.getByRole("dialog");
  if (await dialog.isVisible()) {
    await dialog.getByRole("button", { name: /deactivate/i }).click();
  }
  await expectLogin(theirs, company);
  await sendSignIn(theirs, other.email, other.password);
  await expect(theirs.getByRole("main").getByRole("alert")).toHaveText(
    "The e-mail address or the password is wrong.",
  );
});
