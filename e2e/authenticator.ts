import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** The code an authenticator app shows now. */
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate();

const MOST_TRIES = 4;
/** Codes change every 30 seconds. */
const NEXT_CODE_MS = 35_000;

/**
 * Gives a code until it is taken. A code is good once, so that a second sign-in within the same half
 * minute is refused and has to wait for the next code, as a person would.
 */
export async function giveCode(page: Page, secret: string): Promise<void> {
  const field = page.getByLabel("Authenticator code");
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const code = codeOf(secret);
    await field.fill(code);
    const form = page.getByRole("form").filter({ has: field });
    await form.getByRole("button", { name: "Verify" }).click();
    const refusal = form.getByRole("alert");
    await expect(refusal.or(page.locator("body:not(:has(#code))")).first()).toBeVisible();
    if (!(await refusal.isVisible())) return;
    await expect.poll(() => codeOf(secret), { timeout: NEXT_CODE_MS }).not.toBe(code);
    // A fresh page does not show the old refusal.
    await page.reload();
  }
  throw new Error("No code was taken");
}
