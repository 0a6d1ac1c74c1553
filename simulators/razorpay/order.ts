import { z } from "zod";
import type { Account } from "./account";
import type { Notes, OrderEntity } from "./entity";
import { newIdentifier } from "./identifier";
import { badRequest } from "./refusal";

const LEAST_AMOUNT = 100;
const MOST_EXPIRY_MINUTES = 7_200;

const noteText = z.union([z.string(), z.number()]).transform(String);
export const notesInput = z
  .union([
    z
      .record(z.string(), noteText.pipe(z.string().max(256, "A note may have 256 characters")))
      .refine(
        (notes) => Object.keys(notes).length <= 15,
        "Number of fields in notes should be less than or equal to 15",
      ),
    z.array(z.never()),
  ])
  .optional()
  .transform(
    (notes): Notes =>
      notes && !Array.isArray(notes) && Object.keys(notes).length > 0 ? notes : [],
  );

const minutes = z.int().max(MOST_EXPIRY_MINUTES);
export const receiptInput = z
  .string()
  .max(40, "The receipt may not be greater than 40 characters.")
  .nullish()
  .transform((receipt) => receipt ?? null);

const orderInput = z.object({
  amount: z.int("The amount must be an integer."),
  currency: z.string().regex(/^[A-Z]{3}$/, "The currency field is required."),
  receipt: receiptInput,
  notes: notesInput,
  method: z.literal("emandate").optional(),
  customer_id: z.string().optional(),
  payment_capture: z.union([z.boolean(), z.literal([0, 1])]).optional(),
  payment: z
    .object({
      capture: z.enum(["automatic", "manual"]),
      capture_options: z
        .object({
          automatic_expiry_period: minutes
            .min(12, "The automatic expiry period must be at least 12.")
            .optional(),
          manual_expiry_period: minutes.min(12).optional(),
          refund_speed: z.enum(["normal", "optimum"]).optional(),
        })
        .optional(),
    })
    .optional(),
  token: z
    .object({
      auth_type: z.enum(["netbanking", "debitcard", "aadhaar"]),
      max_amount: z.int().min(LEAST_AMOUNT).max(1_000_000_000),
      expire_at: z.int(),
      bank_account: z.object({
        beneficiary_name: z.string().min(1),
        account_number: z.string().regex(/^\d{5,35}$/),
        account_type: z.enum(["savings", "current"]),
        ifsc_code: z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/),
      }),
    })
    .optional(),
});

/** Reads a request's body. Throws the service's refusal with the field at fault. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || undefined;
  const isMissing = issue?.code === "invalid_type" && /undefined/.test(issue.message);
  throw badRequest(
    isMissing ? `The ${field} field is required.` : (issue?.message ?? "Invalid request"),
    field,
  );
}

/** POST /orders */
export function createOrder(account: Account, body: unknown): OrderEntity {
  const input = readInput(orderInput, body);
  const { amount, currency, receipt, notes, token, payment } = input;
  const mandate = input.method === "emandate" && token ? token : null;
  if (mandate ? amount !== 0 : amount < LEAST_AMOUNT) {
    throw badRequest(
      mandate
        ? "The amount of a mandate must be 0"
        : `The amount must be at least ${currency} 1.00`,
      "amount",
    );
  }
  if (input.customer_id) account.get("customers", input.customer_id);
  else if (mandate) throw badRequest("The customer_id field is required.", "customer_id");
  const options = payment?.capture_options;
  const entity: OrderEntity = {
    id: newIdentifier("order_"),
    entity: "order",
    amount,
    amount_paid: 0,
    amount_due: amount,
    currency,
    receipt,
    offer_id: null,
    status: "created",
    attempts: 0,
    notes,
    created_at: account.clock.seconds(),
    ...(input.customer_id && { customer_id: input.customer_id }),
  };
  account.store.put("orders", {
    id: entity.id,
    entity,
    terms: {
      isCapturedByItself: payment?.capture === "automatic" || Boolean(input.payment_capture),
      automaticMinutes: options?.automatic_expiry_period ?? MOST_EXPIRY_MINUTES,
      manualMinutes: options?.manual_expiry_period ?? MOST_EXPIRY_MINUTES,
      mandate: mandate && { maxAmount: mandate.max_amount, expireAt: mandate.expire_at },
    },
  });
  return entity;
}
