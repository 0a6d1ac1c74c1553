import { expect, type Page } from "@playwright/test";

/** Pays in the stand-in's window as its first method says; the amount is in the button's name. */
export async function payInWindow(page: Page): Promise<void> {
  const window = page.frameLocator("iframe.razorpay-checkout-frame");
  await window.getByRole("button", { name: /^Pay / }).click();
}

/** Presses "Pay …" in the dialog, pays, and sees that the invoice is there. */
export async function payInDialog(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  const pay = dialog.getByRole("button", { name: /^Pay [₹$]/ });
  await pay.click();
  await payInWindow(page);
  await expect(dialog.getByText("Paid. Thank you.")).toBeVisible();
  await expect(dialog.getByRole("link", { name: /^Invoice INV\// })).toBeVisible();
}

/** What invoices have to name, on the page that asks for it. */
export async function completeDetails(page: Page): Promise<void> {
  await page.getByLabel("Address", { exact: true }).fill("12 Harbour Street");
  await page.getByLabel("City").fill("Springfield");
  await page.getByLabel(/^(PIN|Postal) code/).fill("560001");
  await page.getByRole("button", { name: "Save and go on" }).click();
}
