import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { SITE } from "./installation";
import { tabTo, typeInto } from "./keyboard";
import { openShop } from "./open-shop";
import { verifyEmail } from "./people";
import { choose, csvFile, customer, expect, pasteCells, test } from "./records";

const CUSTOMERS = "/crm/customers";

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 });

test("a list is worked through with the keyboard alone", async ({ page, books }) => {
  await books.makeMany(
    "customers",
    ["K-1", "K-2", "K-3"].map((code) => customer(code)),
  );
  await page.goto(books.workspace);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(titleOf(page)).toHaveText(/^CRM/);
  await page.keyboard.press("Control+K");
  await page.keyboard.type("Customers");
  await page
    .getByRole("option", { name: /^Customers/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(books.workspace + CUSTOMERS);
  const row = (code: string) => page.getByRole("row").filter({ hasText: code });
  await expect(row("K-3")).toBeVisible();

  await page.keyboard.press("c");
  const form = page.getByRole("form", { name: "New Customer" });
  await expect(form.getByLabel("Code")).toBeFocused();
  await page.keyboard.type("K-4");
  await typeInto(page, form.getByLabel("Name", { exact: true }), "Quiet Harbour Hotels");
  await tabTo(page, form.getByLabel("Kind of customer"));
  await page.keyboard.type("Business");
  await typeInto(page, form.getByLabel("Phone", { exact: true }), "+91 98450 12345");
  await tabTo(page, form.getByLabel("GST treatment"));
  await page.keyboard.type("Unregistered");
  await page.keyboard.press("Control+S");
  await expect(titleOf(page)).toHaveText("K-4 · Quiet Harbour Hotels");

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Customers" }));
  await page.keyboard.press("Enter");
  await expect(row("K-4")).toBeVisible();
  for (const key of ["j", "j", "x", "k", "x"]) await page.keyboard.press(key);
  const selected = page.getByRole("region", { name: "Selected records" });
  await expect(selected).toContainText("2 selected");
  await page.keyboard.press("Escape");
  await expect(selected).toBeHidden();

  await page.keyboard.press("/");
  await page.keyboard.type("harbour");
  await expect(row("K-3")).toBeHidden();
  await expect(row("K-4")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("j");
  await expect(row("K-4").getByRole("link", { name: "K-4" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(titleOf(page)).toHaveText("K-4 · Quiet Harbour Hotels");
  await page.keyboard.press("e");
  const edit = page.getByRole("form", { name: "Edit K-4 · Quiet Harbour Hotels" });
  await typeInto(page, edit.getByLabel("Name", { exact: true }), "Loud Harbour Hotels");
  await page.keyboard.press("Control+S");
  await expect(titleOf(page)).toHaveText("K-4 · Loud Harbour Hotels");
});

/** What a line comes to in paise: gross, discount, and tax with halves up. */
function lineOf(number: number) {
  const quantity = (number % 7) + 1;
  const unitPaise = 1_999 + number * 1_237;
  const discount = number % 3 === 0 ? 1_050 : 0;
  const gst = [5, 12, 18][number % 3] ?? 0;
  const gross = quantity * unitPaise;
  const tax = Math.floor(((gross - discount) * gst + 50) / 100);
  return { quantity, unitPaise, discount, gst, gross, tax };
}

const rupees = (paise: number) => (paise / 100).toFixed(2);
const shown = (paise: number) =>
  (paise / 100).toLocaleString("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test("a sales order of sixty lines, most of them pasted from a spreadsheet", async ({
  page,
  books,
}) => {
  await verifyEmail(page, books.company.owner.email);
  await page.goto(`${books.workspace}/modules/plan`);
  await page.getByRole("radio", { name: /^Professional/ }).check({ force: true });
  await page.getByRole("button", { name: "Start 14 days free" }).click();
  await expect(page.getByText(/Your trial has 14 days left/)).toBeVisible();

  const codes = Array.from({ length: 60 }, (_, at) => `PUMP-${String(at + 1).padStart(3, "0")}`);
  const choices = await openShop(books, codes);
  await page.goto(`${books.workspace}/oms-wms/sales-orders/new`);
  const form = page.getByRole("form", { name: "New Sales order" });
  for (const [label, title] of choices) await choose(form, label, title);
  await form.getByLabel("Order type").selectOption("Standard");
  await form.getByLabel("Payment mode").selectOption("Credit");

  const lines = codes.map((code, at) => ({ code, ...lineOf(at) }));
  const grid = form.getByRole("grid", { name: "Lines" });
  const cells = (line: (typeof lines)[number]) => [
    ...[line.code, String(line.quantity), "PCS", rupees(line.unitPaise)],
    ...[rupees(line.discount), String(line.gst)],
  ];
  await grid.getByRole("row").nth(1).getByRole("gridcell").first().click();
  for (const line of lines.slice(0, 3)) {
    for (const text of cells(line)) {
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
    await form.getByRole("button", { name: "Add line" }).click();
  }
  await pasteCells(page, lines.slice(3).map(cells));
  await expect(form.getByText("57 rows pasted.")).toBeVisible();
  await expect(form.getByText("60 lines", { exact: true })).toBeVisible();
  const sum = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  const total = sum(({ gross, discount, tax }) => gross - discount + tax);
  const sums = [
    shown(sum(({ gross }) => gross)),
    shown(sum(({ discount }) => discount)),
    shown(sum(({ tax }) => tax)),
    shown(total),
  ];
  for (const figure of sums) await expect(form.getByRole("definition")).toContainText([figure]);
  await page.keyboard.press("Control+S");

  await expect(titleOf(page)).toHaveText(/^SO/);
  const main = page.getByRole("main");
  await expect(main.getByText("PUMP-060").first()).toBeVisible();
  for (const figure of sums) await expect(main.getByRole("definition")).toContainText([figure]);
  const id = new URL(page.url()).pathname.split("/").pop();
  const order = await books.read<{ total_amount: string; lines: { taxable_amount: string }[] }>(
    `sales-orders/${id}`,
  );
  expect(order.total_amount).toBe(rupees(total));
  expect(order.lines.map((line) => line.taxable_amount)).toEqual(
    lines.map(({ gross, discount }) => rupees(gross - discount)),
  );

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Print" }).click();
  await expect(page).toHaveURL(/\/print$/);
  await expect(page.getByRole("article").getByRole("row")).toHaveCount(61);
  await expect(page.getByRole("article")).toContainText(shown(total));
});

test("a file is imported, and its refused rows are mended and imported again", async ({
  page,
  books,
}) => {
  const rows = Array.from(
    { length: 8 },
    (_, at) => `I-${at + 1},Importer ${at + 1},Business,Unregistered,+91 80 4718 220${at}`,
  );
  rows[2] = "I-3,,Business,Unregistered,+91 80 4718 2202";
  rows[5] = "I-6,Importer 6,Martian,Unregistered,+91 80 4718 2205";
  const text = ["Their number,Name,Kind of customer,GST treatment,Phone", ...rows].join("\n");
  await page.goto(`${books.workspace}${CUSTOMERS}/import`);
  await page.getByLabel("Choose a CSV file").setInputFiles(csvFile("buyers.csv", text));
  await page.getByLabel("Field for Their number").selectOption("Code (required)");
  await page.getByRole("button", { name: "Check every row" }).click();
  const problems = page.getByRole("list", { name: "Refused rows" });
  await expect(problems.getByRole("listitem")).toHaveCount(2);
  await expect(problems).toContainText("Row 4Name is missing.");
  await expect(problems).toContainText("Row 7Kind of customer is one of: ");
  await page.getByRole("button", { name: "Import the others" }).click();
  await expect(page.getByText("Done, some refused").first()).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download all 2" }).click();
  const rejected = await readFile(await (await download).path(), "utf8");
  expect(rejected.trim().split(/\r?\n/)).toHaveLength(3);
  const mended = rejected.replace("I-3,,", "I-3,Importer 3,").replace("Martian", "Business");
  await page.getByRole("link", { name: "Upload the mended file" }).click();
  await page.getByLabel("Choose a CSV file").setInputFiles(csvFile("mended.csv", mended));
  // The columns are matched as they were.
  await expect(page.getByLabel("Field for Their number")).toHaveValue("code");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const outcome = page.getByRole("region", { name: "What came of it" });
  await expect(outcome).toContainText("Added2");
  await page.getByRole("link", { name: "See customers" }).click();
  for (let number = 1; number <= 8; number++) {
    await expect(
      page.getByRole("gridcell", { name: `Importer ${number}`, exact: true }),
    ).toBeVisible();
  }
});

test("two edit one record: whose word stands is chosen, and nothing is lost", async ({
  page,
  newVisitor,
  books,
}) => {
  const { id } = await books.make("customers", customer("TWO", { email: "old@two.test" }));
  const address = `${books.workspace}${CUSTOMERS}/${id}?edit=1`;
  const other = await newVisitor({ storageState: books.session });
  for (const one of [page, other]) {
    await one.goto(address);
    await expect(one.getByRole("form").getByLabel("Code")).toBeFocused();
  }
  const fill = (one: Page, label: string, text: string) =>
    one.getByRole("form").getByLabel(label, { exact: true }).fill(text);
  await fill(other, "Name", "Theirs Limited");
  await fill(other, "Phone", "+91 98450 11111");
  await other.keyboard.press("Control+S");
  await expect(titleOf(other)).toHaveText("TWO · Theirs Limited");

  await fill(page, "Name", "Ours Limited");
  await page.getByRole("form").getByLabel("E-mail").fill("new@two.test");
  await page.keyboard.press("Control+S");
  const panel = page.getByRole("region", { name: "Changed by somebody else" });
  await expect(panel).toBeFocused();
  const name = panel.getByRole("group", { name: "Name" });
  await expect(name.getByRole("radio", { name: "Yours" })).toBeChecked();
  await expect(name).toContainText("Ours Limited");
  await name.getByRole("radio", { name: /Theirs Limited/ }).check();
  await panel.getByRole("button", { name: "Save what I chose" }).click();
  await expect(titleOf(page)).toHaveText("TWO · Theirs Limited");
  expect(await books.read(`customers/${id}`)).toMatchObject({
    ...{ name: "Theirs Limited", phone: "+91 98450 11111", email: "new@two.test" },
  });
});

test("the reference opens without a complaint of the browser's, and gives a call as curl", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${SITE}/docs`);
  await expect(titleOf(page)).toHaveText("API reference");
  await page.getByRole("heading", { name: /^Sign-up/ }).click();
  const operation = page.locator(".opblock").filter({ hasText: "/onboarding/check-subdomain" });
  await operation.locator(".opblock-summary-control").click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.getByPlaceholder("subdomain", { exact: true }).fill("harbour");
  await operation.getByRole("button", { name: "Execute" }).click();
  await expect(operation.locator(".request-snippets")).toContainText("curl -X");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await operation.locator(".request-snippets .copy-to-clipboard button").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `${SITE}/api/v1/onboarding/check-subdomain?subdomain=harbour`,
  );
  expect(errors).toEqual([]);
});
