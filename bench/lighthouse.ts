import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { read } from "@/lib/core/read";
import { operationsFor } from "@/lib/resources";
import { demoWorkspace } from "./demo-workspace";
import { median } from "./percentiles";
import type { Row } from "./table";

const ROUNDS = 3;
const DEBUGGING_PORT = 3_965;
const GOAL = { least: 95, of: "ours" } as const;
const CATEGORIES = ["performance", "accessibility"] as const;
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

type Category = (typeof CATEGORIES)[number];

/** Chromium's own calls home would be in the way of a closed network. */
const FLAGS = [
  ...["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", `--remote-debugging-port=${DEBUGGING_PORT}`],
];

/** The score of one visit, 0 to 100. */
async function visit(url: string, isDesktop: boolean): Promise<Record<Category, number>> {
  const result = await lighthouse(
    url,
    // Without the reset the visitor stays signed in.
    { port: DEBUGGING_PORT, disableStorageReset: true, onlyCategories: [...CATEGORIES] },
    isDesktop ? desktopConfig : undefined,
  );
  const categories = result?.lhr.categories;
  const score = (name: Category) => Math.round((categories?.[name]?.score ?? 0) * 100);
  return { performance: score("performance"), accessibility: score("accessibility") };
}

/** Lighthouse's view of a list and a record of the sample company, as its owner sees them. */
export async function measureLighthouse(
  port: number,
  report: (line: string) => void,
): Promise<Row[]> {
  const { slug, owner, request } = await demoWorkspace(report);
  const list = operationsFor("sales-orders")?.list;
  if (!list) throw new Error("There are no sales orders");
  const { rows: orders } = await read(list, request, { filters: [], sort: [], limit: 1 });
  const workspace = `http://${slug}.localhost:${port}`;
  const pages = {
    list: `${workspace}/oms-wms/sales-orders`,
    record: `${workspace}/oms-wms/sales-orders/${orders[0]?.id}`,
  };
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "ilms-lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile, {
    args: FLAGS,
    ...(fs.existsSync(DEBIAN_CHROMIUM) && { executablePath: DEBIAN_CHROMIUM }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${workspace}/login`);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(`${workspace}/`);
    const rows: Row[] = [];
    for (const [name, url] of Object.entries(pages)) {
      for (const isDesktop of [true, false]) {
        const scores = [];
        for (let round = 0; round < ROUNDS; round += 1) scores.push(await visit(url, isDesktop));
        for (const category of CATEGORIES) {
          rows.push({
            what: `Lighthouse ${category}, ${name}, ${isDesktop ? "desktop" : "phone"}`,
            ours: median(scores.map((score) => score[category])),
            unit: "",
            goal: GOAL,
          });
        }
      }
    }
    return rows;
  } finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}
