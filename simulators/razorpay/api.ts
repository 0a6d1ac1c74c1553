import { z } from "zod";
import type { Account } from "./account";
import { chargeToken, createCustomer } from "./mandate";
import { createOrder, readInput } from "./order";
import { capturePayment } from "./payment";
import { refundPayment } from "./refund";
import { Refusal } from "./refusal";
import { settlementReport } from "./settlement";

export type ApiRequest = {
  method: string;
  /** Segments after /v1. */
  path: string[];
  parameters: URLSearchParams;
  body: unknown;
  idempotencyKey: string | undefined;
};

const pageQuery = z.object({
  from: z.coerce.number<string>().int().optional(),
  to: z.coerce.number<string>().int().optional(),
  count: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(100, "The count may not be greater than 100.")
    .default(10),
  skip: z.coerce.number<string>().int().min(0).default(0),
  receipt: z.string().optional(),
});

type Listed = { created_at: number; receipt?: string | null };

/** A page of a collection, newest first. */
function pageOf(newestLast: readonly Listed[], parameters: URLSearchParams) {
  const page = readInput(pageQuery, Object.fromEntries(parameters));
  const { from = 0, to = Number.MAX_SAFE_INTEGER, count, skip, receipt } = page;
  const items = [...newestLast]
    .reverse()
    .filter(({ created_at }) => created_at >= from && created_at <= to)
    .filter((item) => receipt === undefined || item.receipt === receipt)
    .slice(skip, skip + count);
  return { entity: "collection", count: items.length, items };
}

const collection = (items: readonly object[]) => ({
  entity: "collection",
  count: items.length,
  items,
});

const notFound = () =>
  new Refusal(404, {
    code: "BAD_REQUEST_ERROR",
    description: "The requested URL was not found on the server.",
  });

function read(account: Account, { path, parameters }: ApiRequest): object {
  const { store } = account;
  const [kind, id, part, ...rest] = path;
  if (rest.length > 0) throw notFound();
  if (kind === "settlements" && id === "recon" && part === "combined") {
    return settlementReport(account, parameters);
  }
  if (kind === "orders" && id && part === "payments") {
    account.get("orders", id);
    const payments = store.all("payments").map(({ entity }) => entity);
    return collection(payments.filter(({ order_id }) => order_id === id).reverse());
  }
  if (kind === "payments" && id && part === "refunds") {
    account.get("payments", id);
    const refunds = store.all("refunds").map(({ entity }) => entity);
    return collection(refunds.filter(({ payment_id }) => payment_id === id).reverse());
  }
  if (kind === "customers" && id && part === "tokens") {
    account.get("customers", id);
    const tokens = store.all("tokens").map(({ entity }) => entity);
    return collection(tokens.filter(({ customer_id }) => customer_id === id).reverse());
  }
  if (part) throw notFound();
  if (kind === "orders" || kind === "payments" || kind === "refunds") {
    if (id) return account.get(kind, id).entity;
    const entities: Listed[] = store.all(kind).map(({ entity }) => entity);
    return pageOf(entities, parameters);
  }
  if ((kind === "customers" || kind === "disputes") && id) return account.get(kind, id).entity;
  throw notFound();
}

/** Answers one call of the REST API. Throws Refusal in the service's words. */
export function answerCall(account: Account, request: ApiRequest): object {
  const { method, path, body } = request;
  if (method === "GET") return read(account, request);
  if (method !== "POST") throw notFound();
  const [kind = "", id = "", action] = path;
  const hasId = path.length === 3 && id.includes("_");
  const route = hasId ? `${kind}/:id/${action}` : path.join("/");
  switch (route) {
    case "orders":
      return createOrder(account, body);
    case "customers":
      return createCustomer(account, body);
    case "payments/:id/capture":
      return capturePayment(account, id, body);
    case "payments/:id/refund":
      return refundPayment(account, id, body, request.idempotencyKey);
    case "payments/create/recurring":
      return chargeToken(account, body);
    default:
      throw notFound();
  }
}
