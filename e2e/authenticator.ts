import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** The code an authenticator app shows now. */
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate();

/**
 * Gives a code until it is taken. A code is good once, so that a second sign-in within the same half
 * minute has to wait for the next one.
 */
export async function giveCode(page: Page, secret: string): Promise<void> {
  await expect(async () => {
    await page.getByLabel("Authenticator code").fill(codeOf(secret));
    await page.getByRole("button", { name: "Verify" }).click();
    await expect(page.getByLabel("Authenticator code")).toBeHidden({ timeout: 3_000 });
  }).toPass({ timeout: 100_000, intervals: [2_000] });
}
