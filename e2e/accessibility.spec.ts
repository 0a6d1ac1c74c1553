import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { makePlace, type Place, SCREENS, type Screen } from "./screens";
import { signIn } from "./sign-in";
import { signInStaff } from "./staff";
import { test as base, expect, newAddress } from "./visitor";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
const THEMES = ["light", "dark"] as const;
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 360, height: 740 };

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Scene = { place: Place; sessions: Record<Screen["as"], State | undefined> };

/** One workspace with its owner's and one member of staff's session, for all screens of a worker. */
const test = base.extend<object, { scene: Scene }>({
  scene: [
    async ({ browser }, use) => {
      const { company, ...place } = await makePlace();
      const keep = async (enter: (page: Page) => Promise<void>) => {
        const context = await browser.newContext({
          extraHTTPHeaders: { "x-forwarded-for": newAddress() },
        });
        await enter(await context.newPage());
        const state = await context.storageState();
        await context.close();
        return state;
      };
      const owner = await keep((page) => signIn(page, company));
      const staff = await keep(signInStaff);
      await use({ place, sessions: { visitor: undefined, owner, staff } });
    },
    { scope: "worker" },
  ],
});

/**
 * Errors that the browser writes into its console, violations of the content policy among them, as
 * far as they have come. That a page which is missing answered 404 is none.
 */
function watchConsole(page: Page, { isMissing = false }: Screen): () => string[] {
  const errors: { text: string; address: string }[] = [];
  page.on("pageerror", (error) => errors.push({ text: error.message, address: "" }));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    errors.push({ text: message.text(), address: message.location().url });
  });
  const isMissingPage = ({ text, address }: (typeof errors)[number]) =>
    isMissing && address === page.url() && text.includes("404");
  return () => errors.filter((error) => !isMissingPage(error)).map(({ text }) => text);
}

/** In the second theme the document is the same and only its colours differ. */
async function violations(page: Page, isFirst: boolean): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(isFirst ? RULES : ["cat.color"])
    // Asks for more than level AA.
    .disableRules(["color-contrast-enhanced"])
    .analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
  );
}

const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

for (const screen of SCREENS) {
  test(`${screen.name} is for everybody`, async ({ scene, newVisitor }) => {
    const storageState = scene.sessions[screen.as];
    const page = await newVisitor({
      viewport: WIDE,
      reducedMotion: "reduce",
      ...(storageState && { storageState }),
    });
    const errors = watchConsole(page, screen);
    await screen.open(page, scene.place);
    for (const viewport of [WIDE, PHONE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
        const isFirst = colorScheme === THEMES[0];
        expect(await violations(page, isFirst), `${colorScheme}, ${viewport.width} px`).toEqual([]);
      }
    }
    for (const size of [PHONE, SMALLEST]) {
      await page.setViewportSize(size);
      expect(await sidewaysOverflow(page), `${size.width} px`).toBeLessThanOrEqual(0);
    }
    expect(errors()).toEqual([]);
  });
}
