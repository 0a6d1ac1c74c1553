import { CONSOLE, SITE, STAFF, workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { expectLogin, sendSignIn, signIn, signOut } from "./sign-in";
import { signInStaff } from "./staff";
import { expect, test } from "./visitor";

test("staff see every tenant and job, and find them", async ({ page }) => {
  const [company, other] = await Promise.all([readyCompany(), readyCompany()]);
  await page.goto(CONSOLE);
  await expect(page).toHaveURL(`${CONSOLE}/login`);
  await signInStaff(page);

  const search = page.getByRole("searchbox", { name: "Search tenants" });
  for (const text of [company.subdomain, company.name.toUpperCase()]) {
    await search.fill(text);
    await search.press("Enter");
    await expect(page).toHaveURL(/\?q=/);
    const row = page.getByRole("row").filter({ hasText: company.subdomain });
    await expect(row).toContainText("Ready");
    await expect(row).toContainText("Free");
    await expect(row.getByRole("link", { name: company.subdomain, exact: true })).toHaveAttribute(
      "href",
      workspaceOf(company.subdomain),
    );
    await expect(page.getByRole("row")).toHaveCount(2);
  }
  await search.fill("%");
  await search.press("Enter");
  await expect(page.getByText("Nothing found for “%”")).toBeVisible();

  await page.getByRole("navigation", { name: "Console" }).getByText("Jobs").click();
  await expect(page.getByRole("heading", { level: 1, name: "Jobs" })).toBeVisible();
  await page.getByRole("navigation", { name: "Jobs by state" }).getByText("Done").click();
  await expect(page).toHaveURL(`${CONSOLE}/jobs?state=done`);
  for (const { subdomain } of [company, other]) {
    const row = page.getByRole("row").filter({ hasText: subdomain });
    await expect(row).toContainText("Build");
    await expect(row).toContainText("Done");
  }
  const nowhere = await page.goto(`${CONSOLE}/nowhere`);
  expect(nowhere?.status()).toBe(404);
  await signOut(page);
  await page.goto(`${CONSOLE}/jobs`);
  await expect(page).toHaveURL(/\/login/);
});

test("a tenant's owner is nobody on the console, and staff nobody in a workspace", async ({
  page,
  newVisitor,
}) => {
  const company = await readyCompany();
  await page.goto(`${CONSOLE}/login`);
  await sendSignIn(page, company.owner.email, company.owner.password);
  const refusal = "The e-mail address or the password is wrong.";
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(refusal);
  await page.goto(`${workspaceOf(company.subdomain)}/login`);
  await sendSignIn(page, STAFF.email, STAFF.password);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(refusal);

  await signInStaff(page);
  const owner = await newVisitor();
  await signIn(owner, company);
  const [staffSession] = (await page.context().cookies(CONSOLE)).filter(
    ({ name }) => name === "ilms-session",
  );
  const [ownerSession] = (await owner.context().cookies(workspaceOf(company.subdomain))).filter(
    ({ name }) => name === "ilms-session",
  );
  if (!staffSession || !ownerSession) throw new Error("A session is missing");
  const thief = await newVisitor();
  await thief.context().addCookies([
    { name: staffSession.name, value: staffSession.value, url: workspaceOf(company.subdomain) },
    { name: ownerSession.name, value: ownerSession.value, url: CONSOLE },
  ]);
  await thief.goto(workspaceOf(company.subdomain));
  await expectLogin(thief, company);
  await thief.goto(CONSOLE);
  await expect(thief).toHaveURL(`${CONSOLE}/login`);
});

test("the console and workspaces have no path on the root host", async ({ page }) => {
  const company = await readyCompany();
  for (const path of ["/console", "/console/login", "/console/jobs", `/t/${company.subdomain}`]) {
    for (const address of [SITE + path, `${SITE}${path}/login`]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.getByRole("textbox")).toBeHidden();
    }
  }
});
