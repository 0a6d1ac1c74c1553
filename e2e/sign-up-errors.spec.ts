import type { Page } from "@playwright/test";
import { indianCompany, KARNATAKA } from "./company";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { fillSignUp, sendSignUp } from "./sign-up-company";
import { expect, test } from "./visitor";

const summaryOf = (page: Page) => page.getByRole("form").getByRole("alert");

const KERALA = "32";
const OF_OTHER_STATE = "The first two digits of the GSTIN are not the code of the state chosen.";
const RESERVED = "This name is reserved. Choose another one.";
const LOOKALIKE = "This name looks too much like a reserved or existing one. Choose another one.";
const TAKEN = "This name is taken. Choose another one.";
const STOLEN = "This password is on lists of stolen passwords. Choose another one.";

test("names that cannot be had are refused while they are typed", async ({ page }) => {
  const company = await readyCompany();
  const lookalike = `${company.subdomain.slice(0, 4)}-${company.subdomain.slice(4)}`;
  await page.goto("/signup");
  await page.getByLabel("Company name").fill("Cauvery Motors");
  const address = page.getByLabel("Workspace address");
  const hint = page.locator("#subdomain-hint");
  const cases = [
    ["console", RESERVED],
    ["paypa1", LOOKALIKE],
    ["ab", "Use at least 3 characters."],
    ["water_pumps", "Use only the letters a to z, digits and hyphens."],
    ["xn--pumps", "Do not use two hyphens in a row."],
    [lookalike, LOOKALIKE],
    [company.subdomain.toUpperCase(), TAKEN],
  ] as const;
  for (const [name, message] of cases) {
    await address.fill(name);
    await expect(hint).toContainText(message);
  }
  await expect(hint).toContainText("These are free:");
  await hint.getByRole("button").first().click();
  const suggestion = await address.inputValue();
  expect(suggestion).not.toBe(company.subdomain);
  await expect(hint).toContainText(`${workspaceOf(suggestion)} is free`);
});

test("wrong answers are listed with links, and what was typed stays", async ({ page }) => {
  const company = indianCompany();
  await page.goto("/signup");
  await fillSignUp(page, {
    ...company,
    state: KERALA,
    owner: { ...company.owner, email: "not an address", password: "short" },
  });
  await sendSignUp(page);

  const summary = summaryOf(page);
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("3 answers need your attention");
  await summary.getByRole("link", { name: OF_OTHER_STATE }).click();
  const gstin = page.getByLabel("GSTIN");
  await expect(gstin).toBeFocused();
  await expect(gstin).toHaveAttribute("aria-invalid", "true");
  await expect(gstin).toHaveAccessibleDescription(new RegExp(OF_OTHER_STATE));
  await summary.getByRole("link", { name: "This is not an e-mail address." }).click();
  await expect(page.getByLabel("Work e-mail")).toBeFocused();
  await summary.getByRole("link", { name: "Use at least 10 characters." }).click();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();

  await expect(page.getByLabel("Company name")).toHaveValue(company.name);
  await expect(page.getByLabel("Workspace address")).toHaveValue(company.subdomain);
  await expect(gstin).toHaveValue(KARNATAKA.gstin);

  await page.getByLabel("State", { exact: true }).selectOption(KARNATAKA.state);
  await expect(gstin).not.toHaveAttribute("aria-invalid");
});

test("a stolen password is refused by the server, and the rest stays", async ({ page }) => {
  const company = indianCompany();
  await page.goto("/signup");
  await fillSignUp(page, { ...company, owner: { ...company.owner, password: "Basketball-1" } });
  await sendSignUp(page);
  const summary = summaryOf(page);
  await expect(summary.getByRole("link", { name: STOLEN })).toBeVisible();
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Company name")).toHaveValue(company.name);
  await expect(page.getByLabel("State", { exact: true })).toHaveValue(KARNATAKA.state);
  await expect(page.getByLabel("Work e-mail")).toHaveValue(company.owner.email);

  await page.getByLabel("Password", { exact: true }).fill(company.owner.password);
  await sendSignUp(page);
  await expect(page.getByRole("heading", { level: 1, name: company.name })).toBeVisible();
});

test("state and GSTIN are asked for in India only", async ({ page }) => {
  await page.goto("/signup");
  const gstin = page.getByLabel("GSTIN");
  await expect(gstin).toBeVisible();
  await page.getByLabel("Country").selectOption("US");
  await expect(gstin).toBeHidden();
  await expect(page.getByLabel("State", { exact: true })).toBeHidden();
});

test("a name that somebody else took meanwhile is refused on sending", async ({ page }) => {
  const company = indianCompany();
  await page.goto("/signup");
  await fillSignUp(page, company);
  await expect(page.getByText(`${workspaceOf(company.subdomain)} is free`)).toBeVisible();
  await readyCompany({ ...indianCompany(), subdomain: company.subdomain });
  await sendSignUp(page);
  await expect(summaryOf(page).getByRole("link", { name: TAKEN })).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue(company.owner.name);
});
