import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { americanCompany, type Company, KARNATAKA } from "./company";
import { type Answer, json, send } from "./http";
import { workspaceOf } from "./installation";
import { readyCompany } from "./register-company";
import { signIn } from "./sign-in";
import { test as base, newAddress } from "./visitor";

type Made = { id: string; version: number };

/** A workspace whose records are made over the API where a journey is not about making them. */
export type Books = {
  company: Company;
  workspace: string;
  session: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** Makes one record. */
  make(resource: string, values: object, method?: "POST" | "PUT"): Promise<Made>;
  /** Makes up to 500 records at once, in their order. */
  makeMany(resource: string, records: readonly object[]): Promise<readonly { id: string }[]>;
  read<Shape>(path: string): Promise<Shape>;
};

async function openBooks(company: Company, session: Books["session"]): Promise<Books> {
  const workspace = workspaceOf(company.subdomain);
  const call = (method: string, path: string, token?: string, body?: unknown) =>
    send(`${workspace}/api/v1/${path}`, {
      ...{ method, body },
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  const { email, password } = company.owner;
  const opened = await call("POST", "auth/login", undefined, { email, password });
  const { access_token: token } = json<{ access_token: string }>(opened);
  const good = <Shape>(answer: Answer): Shape => {
    expect(answer.status, answer.text).toBeLessThan(300);
    return json<Shape>(answer);
  };
  return {
    ...{ company, workspace, session },
    make: async (resource, values, method = "POST") =>
      good(await call(method, resource, token, values)),
    makeMany: async (resource, create) =>
      good<{ created: { id: string }[] }>(await call("POST", `${resource}/bulk`, token, { create }))
        .created,
    read: async (path) => good(await call("GET", path, token)),
  };
}

/** One workspace for the journeys of a worker, with its owner signed in to every page. */
export const test = base.extend<object, { books: Books }>({
  books: [
    async ({ browser }, use) => {
      // Without a GSTIN: the trial of one is had once.
      const place = { country: "IN", state: KARNATAKA.state };
      const company = await readyCompany({ ...americanCompany(), ...place });
      const context = await browser.newContext({
        extraHTTPHeaders: { "x-forwarded-for": newAddress() },
      });
      await signIn(await context.newPage(), company);
      const session = await context.storageState();
      await context.close();
      await use(await openBooks(company, session));
    },
    { scope: "worker" },
  ],
  storageState: ({ books }, use) => use(books.session),
});

export { expect };

/** What a customer cannot be without. */
export const customer = (code: string, more: object = {}) => ({
  ...{ code, name: `Customer ${code}`, customer_type: "business", gst_treatment: "unregistered" },
  phone: "+91 80 4718 2200",
  ...more,
});

/** Types into a picker and takes the record of that title, or whose title has these words. */
export async function choose(form: Locator, label: string, title: string): Promise<void> {
  const picker = form.getByRole("combobox", { name: label, exact: true });
  const [code = ""] = title.split(" · ");
  await picker.fill(code);
  const option = form.page().getByRole("option", { name: title }).first();
  const chosen = (await option.textContent())?.trim() ?? "";
  await option.click();
  await expect(picker).toHaveValue(chosen);
}

/** Pastes text at the focus, as after copying cells of a spreadsheet. */
export async function pasteCells(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = rows.map((cells) => cells.join("\t")).join("\n");
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+V");
}

/** A CSV file that a browser can be given. */
export const csvFile = (name: string, text: string) => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(text),
});
