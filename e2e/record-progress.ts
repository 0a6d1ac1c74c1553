import type { Page } from "@playwright/test";

/** What the progress page has shown so far, in order of appearance. */
export type ShownProgress = { tables: number[]; steps: string[] };

/** Writes down every count of tables and every step under way that the page shows, across reloads. */
export async function recordProgress(page: Page): Promise<ShownProgress> {
  const shown: ShownProgress = { tables: [], steps: [] };
  await page.exposeFunction("noteProgress", (text: string) => {
    const count = /(\d+) of 237 tables/.exec(text)?.[1];
    if (count && shown.tables.at(-1) !== Number(count)) shown.tables.push(Number(count));
    for (const [, step] of text.matchAll(/^(.+), done$/gm)) {
      if (step && !shown.steps.includes(step)) shown.steps.push(step);
    }
  });
  await page.addInitScript(() => {
    const note = (text: string) =>
      (window as unknown as { noteProgress?: (text: string) => void }).noteProgress?.(text);
    new MutationObserver(() => {
      const section = document.querySelector("section[aria-label=Progress]");
      if (!section) return;
      const steps = [...section.querySelectorAll("li p > span:first-child")];
      const bar = section.querySelector("[role=progressbar]")?.getAttribute("aria-valuetext") ?? "";
      note([bar, ...steps.map((step) => step.textContent ?? "")].join("\n"));
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["aria-valuetext"],
    });
  });
  return shown;
}
