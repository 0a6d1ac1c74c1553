import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { advanceTo, billingToday, daysAfter, monthAfter } from "./billing-clock";
import { type Company, indianCompany } from "./company";
import { CONSOLE, workspaceOf } from "./installation";
import { linkIn, mailTo } from "./mailbox";
import { verifyEmail } from "./people";
import { readyCompany } from "./register-company";
import { signIn } from "./sign-in";
import { signInStaff } from "./staff";
import { completeDetails, payInDialog, payInWindow } from "./subscription";
import { expect, test } from "./visitor";

/** Without a GSTIN: the trial of one is had once, and others of this run have the same. */
const newCompany = (): Company => {
  const { gstin: _, ...company } = indianCompany();
  return company;
};

/** The words of the PDF that a page offers. */
async function downloadedText(page: Page): Promise<string> {
  const arrives = page.waitForEvent("download");
  await page.getByRole("link", { name: /PDF/ }).first().click();
  const file = await (await arrives).path();
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}

const notices = (page: Page) => page.getByRole("status");

test("a company tries, buys, upgrades, falls behind, comes back and leaves with its money", async ({
  page,
  newVisitor,
}) => {
  test.setTimeout(420_000);
  const company = await readyCompany(newCompany());
  const { email } = company.owner;
  const workspace = workspaceOf(company.subdomain);
  const begin = await billingToday();
  await signIn(page, company);
  await verifyEmail(page, email);

  await test.step("a trial, with consent to go on", async () => {
    await page.goto(`${workspace}/billing/details?next=/modules/plan`);
    await completeDetails(page);
    await expect(page).toHaveURL(/\/modules\/plan/);
    await page.getByRole("radio", { name: /^Starter/ }).check({ force: true });
    await page.getByRole("button", { name: "Start 14 days free" }).click();
    await expect(page.getByText(/Your trial has 14 days left/)).toBeVisible();
    await mailTo(email, /^Your trial of the ILMS Starter/);
    await page.getByRole("button", { name: /^Go on with Starter/ }).click();
    await expect(page.getByText(/you get Starter, paid monthly/)).toBeVisible();
  });

  const trialEnd = daysAfter(begin, 14);
  await test.step("the trial ends: an invoice, paid from the mail without signing in", async () => {
    await advanceTo(trialEnd);
    await mailTo(email, /^Your trial has become a subscription/);
    const mail = await mailTo(email, /^Invoice INV\/.*: ₹9,322\.00 due on/);
    const payer = await newVisitor();
    await payer.goto(linkIn(mail, "/pay/"));
    await payer.getByRole("button", { name: "Pay ₹9,322.00" }).click();
    await payInWindow(payer);
    await expect(payer.getByText(/This invoice is settled/)).toBeVisible();
    await mailTo(email, /^Receipt: ₹9,322\.00/);
  });

  await test.step("the invoice is opened and read", async () => {
    await page.goto(`${workspace}/billing/documents`);
    const link = page.getByRole("link", { name: /^INV\// }).first();
    const number = await link.textContent();
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(number ?? "?");
    const text = await downloadedText(page);
    for (const words of [
      number ?? "?",
      company.name,
      "12 Harbour Street",
      "Starter plan",
      "997331",
      "7,900.00",
      "711.00",
      "9,322.00",
      "Karnataka",
      "Nine Thousand Three Hundred",
    ]) {
      expect(text).toContain(words);
    }
  });

  await test.step("an upgrade in the middle of the period", async () => {
    await advanceTo(daysAfter(trialEnd, 10));
    await page.goto(`${workspace}/modules/plan`);
    await page.getByRole("radio", { name: /^Professional/ }).check({ force: true });
    await page.getByRole("button", { name: "See the exact charge" }).click();
    const dialog = page.getByRole("dialog", { name: "The exact charge" });
    await expect(dialog.getByRole("region", { name: "Credit note" })).toContainText("Starter");
    await expect(dialog.getByRole("region", { name: "Tax invoice" })).toContainText("Professional");
    await payInDialog(page, "The exact charge");
    await mailTo(email, /^Credit note CRN\//);
    await page.goto(`${workspace}/finance`);
    await expect(page.getByRole("main").getByText("In your plan")).toBeVisible();
  });

  const renewal = monthAfter(trialEnd);
  await test.step("the renewal's payment fails, and the invoice falls overdue", async () => {
    await advanceTo(daysAfter(renewal, -7));
    await mailTo(email, /^Your subscription renews on/);
    await advanceTo(renewal);
    await mailTo(email, /^Invoice INV\/.*: ₹84,842\.00 due on/);
    await page.goto(`${workspace}/billing`);
    await page.getByRole("button", { name: "Pay ₹84,842.00" }).click();
    const window = page.frameLocator("iframe.razorpay-checkout-frame");
    await window.getByText("The bank declines").click();
    await window.getByRole("button", { name: /^Pay / }).click();
    await mailTo(email, /did not go through$/);
    await window.getByRole("button", { name: "Close" }).click();
    await advanceTo(daysAfter(renewal, 5));
    await mailTo(email, /is due on/);
    await advanceTo(daysAfter(renewal, 8));
    await mailTo(email, /overdue/);
    await page.goto(`${workspace}/billing`);
    await expect(notices(page).filter({ hasText: "An invoice is overdue." })).toBeVisible();
  });

  await test.step("suspended: everything can be looked at, nothing changed", async () => {
    await advanceTo(daysAfter(renewal, 7 + 12));
    await mailTo(email, /^Final warning/);
    await advanceTo(daysAfter(renewal, 7 + 14));
    await mailTo(email, /suspended/);
    await page.goto(`${workspace}/system-admin/company`);
    await expect(notices(page).filter({ hasText: "This workspace is suspended." })).toBeVisible();
  });

  await test.step("paid: open again at once", async () => {
    await page.goto(`${workspace}/billing`);
    await page.getByRole("button", { name: "Pay ₹84,842.00" }).click();
    await payInWindow(page);
    await expect(notices(page).filter({ hasText: "This workspace is suspended." })).toBeHidden();
    await mailTo(email, /^The workspace of .* is open again$/);
  });

  await test.step("staff end it today and the money goes back", async () => {
    const staff = await newVisitor();
    await signInStaff(staff);
    const search = staff.getByRole("searchbox", { name: "Search tenants" });
    await search.fill(company.subdomain);
    await search.press("Enter");
    await staff.getByRole("link", { name: company.name }).click();
    await expect(staff).toHaveURL(/\/tenants\/[\w-]+$/);
    await staff.goto(`${staff.url()}/billing/cancel?settlement=refund`);
    await expect(staff.getByText(/CRN|Credit note/).first()).toBeVisible();
    await staff.getByLabel("Reason").fill("They close their Indian branch.");
    await staff.getByRole("button", { name: "Cancel today" }).click();
    await mailTo(email, /^The subscription of .* has ended$/);
    await mailTo(email, /^A refund of ₹[\d,.]+ is on its way$/);
    await expect(staff).toHaveURL(new RegExp(`^${CONSOLE}`));
    await page.goto(`${workspace}/billing`);
    await expect(notices(page).filter({ hasText: "The subscription has ended." })).toBeVisible();
  });
});
