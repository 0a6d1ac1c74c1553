import { giveCode } from "./authenticator";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { sendSignIn, signIn, signOut } from "./sign-in";
import { expectHome } from "./sign-up-company";
import { expect, test } from "./visitor";

test("an authenticator app is set up, asked for, and a recovery code stands in for it once", async ({
  page,
}) => {
  const company = await readyCompany();
  const { email, password } = company.owner;
  await signIn(page, company);
  await page.goto(`${workspaceOf(company.subdomain)}/account/security`);
  let recoveryCode = "";
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Set up authenticator app" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await page.locator("code").first().textContent()) ?? "";
  await giveCode(page, secret);
  const codes = page.getByRole("region", { name: "Codes to keep" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  recoveryCode = (await codes.first().textContent()) ?? "";
  await page.getByRole("button", { name: "I have kept them" }).click();

  await signOut(page);
  await sendSignIn(page, email, password);
  await expect(page).toHaveURL(/\/login\/second-factor/);
  // Half signed in is not signed in.
  const peek = await page.context().newPage();
  await peek.goto(workspaceOf(company.subdomain));
  await expect(peek).toHaveURL(/\/login/);
  await peek.close();
  await page.getByLabel("Authenticator code").fill("000000");
  await page.getByRole("button", { name: "Verify" }).first().click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await giveCode(page, secret);
  await expectHome(page, company);

  for (const isFirstUse of [true, false]) {
    await signOut(page);
    await sendSignIn(page, email, password);
    await page.getByText("Use a recovery code").click();
    const form = page.getByRole("form", { name: "Recovery" });
    await form.getByLabel("Recovery code").fill(recoveryCode);
    await form.getByRole("button", { name: "Verify" }).click();
    if (isFirstUse) await expectHome(page, company);
    else await expect(form.getByRole("alert")).toBeVisible();
  }
});

test("a passkey signs in without typing anything", async ({ page }) => {
  const company = await readyCompany();
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, company);
  await page.goto(`${workspaceOf(company.subdomain)}/account/security`);
  await page.getByLabel("Name of the new passkey").fill("Work laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("Work laptop")).toBeVisible();

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expectHome(page, company);
  await page.goto(`${workspaceOf(company.subdomain)}/account/sessions`);
  await expect(page.getByRole("row").filter({ hasText: "This session" })).toContainText("Given");
});
