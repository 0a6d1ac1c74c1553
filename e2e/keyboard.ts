import { expect, type Locator, type Page } from "@playwright/test";

const LONGEST_WALK = 60;

/** Walks with the Tab key until the element has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  for (let step = 0; step < LONGEST_WALK; step++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(element, "cannot be reached with the Tab key").toBeFocused();
}

/** Reaches a field with the Tab key and types into it, over what stands there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}
