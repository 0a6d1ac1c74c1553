import { indianCompany } from "./company";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { expectLogin } from "./sign-in";
import { signUpCompany } from "./sign-up-company";
import { expect, test } from "./visitor";

test("the pass into a new workspace works once, and for that workspace only", async ({
  page,
  newVisitor,
}) => {
  const company = indianCompany();
  const passes: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/enter") passes.push(request.url());
  });
  await signUpCompany(page, company);
  expect(passes).toHaveLength(1);
  const pass = new URL(String(passes[0]));
  expect(pass.origin).toBe(workspaceOf(company.subdomain));

  const thief = await newVisitor();
  await thief.goto(pass.href);
  await expectLogin(thief, company);
  await thief.goto(workspaceOf(company.subdomain));
  await expectLogin(thief, company);

  const other = await readyCompany();
  await thief.goto(`${workspaceOf(other.subdomain)}/enter${pass.search}`);
  await expectLogin(thief, other);
});

test("who opens a used pass is told so at the sign-in", async ({ page }) => {
  const company = await readyCompany();
  await page.goto(`${workspaceOf(company.subdomain)}/enter?token=${"x".repeat(43)}`);
  await expectLogin(page, company);
  await expect(page.getByText("This link was used or is too old.")).toBeVisible();
});

test("only the browser that signed up is let in, and only once", async ({ page, newVisitor }) => {
  const company = indianCompany();
  const progress: string[] = [];
  page.on("framenavigated", (frame) => {
    if (/\/signup\/[0-9a-f-]{36}$/.test(frame.url())) progress.push(frame.url());
  });
  await signUpCompany(page, company);
  for (const visitor of [await newVisitor(), page]) {
    await visitor.goto(String(progress[0]));
    await expect(visitor.getByRole("link", { name: "Sign in to the workspace" })).toHaveAttribute(
      "href",
      `${workspaceOf(company.subdomain)}/login`,
    );
    await expect(visitor.getByRole("button", { name: "Open your workspace" })).toBeHidden();
  }
});
