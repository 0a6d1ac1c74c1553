import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Company } from "./company";
import { workspaceOf } from "./installation";
import { linkIn, mailTo } from "./mailbox";

export type Person = { name: string; email: string; password: string };

export const newPerson = (company: Company, name: string): Person => ({
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@${company.subdomain}.ilms.test`,
  password: `Quiet-Lantern-${randomInt(1e6)}`,
});

/** Opens the link in the owner's mail and confirms the address. */
export async function verifyEmail(page: Page, email: string): Promise<void> {
  await page.goto(linkIn(await mailTo(email, /confirm/i), "/verify"));
  await page.getByRole("button", { name: "This is my address" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is confirmed");
}

/** Adds a role to those of the form by its name. */
export async function addRole(page: Page, role: string): Promise<void> {
  await page.getByPlaceholder("Find a role to add").fill(role);
  await page.getByRole("option", { name: role }).first().click();
  await expect(page.getByRole("button", { name: `Take away ${role}` })).toBeVisible();
}

/** Invites somebody with one role, as the administrator whose page it is. */
export async function invite(
  page: Page,
  company: Company,
  person: Person,
  role: string,
): Promise<void> {
  await page.goto(`${workspaceOf(company.subdomain)}/system-admin/people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const form = page.getByRole("form", { name: /invit/i });
  await form.getByLabel("Name").fill(person.name);
  await form.getByLabel("E-mail").fill(person.email);
  await addRole(page, role);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`on its way to ${person.email}`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row").filter({ hasText: person.email })).toContainText("Invited");
}

/** Accepts an invitation from the mail and ends up inside. */
export async function acceptInvitation(
  page: Page,
  company: Company,
  person: Person,
): Promise<void> {
  await page.goto(linkIn(await mailTo(person.email, /invit/i), "/invite"));
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: /join|accept/i }).click();
  await expect(page).toHaveURL(`${workspaceOf(company.subdomain)}/`);
  await expect(page.getByRole("button", { name: `Account of ${person.name}` })).toBeVisible();
}
