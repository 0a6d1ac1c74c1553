import { readFileSync } from "node:fs";
import { CURRENCIES, formatMoney } from "@/lib/core/money";
import type { Account } from "./account";

const asset = (name: string) => readFileSync(new URL(`./window/${name}`, import.meta.url), "utf8");

/** What the Checkout window loads, by address. */
export const CHECKOUT_ASSETS: Record<string, { type: string; read: () => string }> = {
  "/v1/checkout.js": { type: "text/javascript", read: () => asset("checkout.js") },
  "/v1/checkout/page.js": { type: "text/javascript", read: () => asset("page.js") },
  "/v1/checkout/page.css": { type: "text/css", read: () => asset("page.css") },
};

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const radio = (name: string, value: string, label: string, isChecked = false) =>
  `<label><input type="radio" name="${name}" value="${value}"${isChecked ? " checked" : ""}>${label}</label>`;

const METHODS = `
  <fieldset><legend>Pay with</legend>
    ${radio("method", "upi", "UPI", true)}
    ${radio("method", "card", "Card")}
    ${radio("method", "netbanking", "Netbanking")}
  </fieldset>
  <div data-method="upi">
    <label>UPI ID <input type="text" name="vpa" value="success@razorpay" list="vpas" autocomplete="off"></label>
    <datalist id="vpas"><option value="success@razorpay"><option value="failure@razorpay"></datalist>
  </div>
  <div data-method="card" hidden>
    <label>Card
      <select name="card_number">
        <option value="4100280000001007">4100 2800 0000 1007: accepted</option>
        <option value="4100280000080001">4100 2800 0008 0001: not enough balance</option>
        <option value="4100280000060003">4100 2800 0006 0003: declined</option>
      </select>
    </label>
    <label>OTP (4 digits or more) <input type="text" name="otp" inputmode="numeric" autocomplete="off" value="1234"></label>
  </div>`;

const MANDATE = `<p>You allow later debits of this bank account.</p>
  <input type="hidden" name="method" value="emandate">`;

const ENDINGS = `
  <fieldset><legend>How does it end?</legend>
    ${radio("ending", "success", "As this method says", true)}
    ${radio("ending", "fail", "The bank declines")}
    ${radio("ending", "lost", "Paid, but the answer is lost")}
    ${radio("ending", "authorize_late", "The bank answers tomorrow")}
  </fieldset>`;

/** The window's content for one order: a form, or why there is none. */
function content(account: Account, parameters: URLSearchParams): string {
  const order = account.store.find("orders", parameters.get("order_id") ?? "");
  if (parameters.get("key_id") !== account.keyId) return "<p>Authentication failed.</p>";
  if (!order) return "<p>There is no such order.</p>";
  if (order.entity.status === "paid") return "<p>This order has been paid.</p>";
  const currency = CURRENCIES.find((known) => known === order.entity.currency);
  const amount = currency
    ? formatMoney(BigInt(order.entity.amount), currency)
    : `${order.entity.currency} ${order.entity.amount / 100}`;
  const payer = ["email", "contact"]
    .map((name) => [name, parameters.get(name)] as const)
    .filter(([, value]) => value)
    .map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value ?? "")}">`,
    )
    .join("");
  return `<p class="amount">${amount}</p>
    <form>${payer}${order.terms.mandate ? MANDATE : METHODS}${ENDINGS}
      <div id="problem" role="alert" tabindex="-1" hidden></div>
      <button type="submit">${order.terms.mandate ? "Authorise" : `Pay ${amount}`}</button>
    </form>`;
}

/** The stand-in for Razorpay's payment window, shown in a frame by checkout.js. */
export function checkoutPage(account: Account, parameters: URLSearchParams): string {
  const name = escapeHtml(parameters.get("name") ?? "Merchant");
  const orderId = escapeHtml(parameters.get("order_id") ?? "");
  const opener = escapeHtml(parameters.get("opener") ?? "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Test payment to ${name}</title>
<link rel="stylesheet" href="/v1/checkout/page.css">
</head>
<body data-order-id="${orderId}" data-opener="${opener}">
<div role="dialog" aria-modal="true" aria-labelledby="merchant">
  <header>
    <div><h1 id="merchant">${name}</h1><p>${escapeHtml(parameters.get("description") ?? "")}</p></div>
    <div><button type="button" id="close">Close</button></div>
  </header>
  <p>Test mode: no money moves.</p>
  ${content(account, parameters)}
</div>
<script type="module" src="/v1/checkout/page.js"></script>
</body>
</html>`;
}
