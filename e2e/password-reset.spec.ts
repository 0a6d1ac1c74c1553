import { workspaceOf } from "./installation";
import { linkIn, mailsTo, mailTo } from "./mailbox";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn } from "./sign-in";
import { expectHome } from "./sign-up-company";
import { expect, test } from "./visitor";

test("a forgotten password is replaced from the mail, once, and ends all sessions", async ({
  page,
  newVisitor,
}) => {
  const company = await readyCompany();
  const workspace = workspaceOf(company.subdomain);
  const { email } = company.owner;
  const elsewhere = await newVisitor();
  await signIn(elsewhere, company);

  await page.goto(`${workspace}/login`);
  await page.getByRole("link", { name: /forgot/i }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  const answer = page.getByRole("main");
  await expect(answer).toContainText(/if|when/i);
  const known = (await answer.textContent()) ?? "";

  const link = linkIn(await mailTo(email, /password/i), "/reset");
  expect(link.startsWith(workspace)).toBe(true);
  await page.goto(link);
  const password = "Brass-Kettle-Evening-31";
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("main")).toContainText(/changed|sign in/i);
  await elsewhere.goto(workspace);
  await expectLogin(elsewhere, company);
  await sendSignIn(elsewhere, email, company.owner.password);
  await expect(elsewhere.getByRole("main").getByRole("alert")).toBeVisible();
  await sendSignIn(elsewhere, email, password);
  await expectHome(elsewhere, company);

  const late = await newVisitor();
  await late.goto(link);
  await expect(late.getByLabel("New password")).toBeHidden();

  // Nobody's address: the same page, word for word, and no mail.
  await late.goto(`${workspace}/reset`);
  const nobody = `nobody@${company.subdomain}.ilms.test`;
  await late.getByLabel("E-mail").fill(nobody);
  await late.getByRole("button", { name: "Send me a link" }).click();
  await expect(late.getByRole("main")).toHaveText(known.replaceAll(email, nobody));
  expect(await mailsTo(nobody)).toEqual([]);
});
