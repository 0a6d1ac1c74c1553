import { randomInt } from "node:crypto";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";

export { expect };

/** A client address that nobody else uses: limits are counted per address. */
export function newAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

type Fixtures = {
  /** A page of another person: a browser profile and a client address of its own. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Every test comes from a client address of its own; the application trusts the proxy's word. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await context.setExtraHTTPHeaders({ "x-forwarded-for": newAddress() });
    await use(context);
  },
  newVisitor: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...options,
        extraHTTPHeaders: { "x-forwarded-for": newAddress() },
      });
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});
