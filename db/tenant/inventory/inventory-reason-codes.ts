import { type AnyPgColumn, boolean, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { accounts } from "../finance/accounts";

export const INVENTORY_REASON_CODE_PURPOSES = [
  "adjustment",
  "transfer",
  "return",
  "scrap",
  "short_receipt",
] as const;

/** Reason for adjustment, transfer, return or scrap with its ledger account. */
export const inventoryReasonCodes = pgTable(
  "inventory_reason_codes",
  {
    ...identity,
    code: citext("code").notNull().unique("inventory_reason_codes_code_key"),
    name: text("name").notNull(),
    appliesTo: oneOf("applies_to", INVENTORY_REASON_CODE_PURPOSES).notNull(),
    accountId: reference("account_id", (): AnyPgColumn => accounts.id),
    needsApproval: boolean("needs_approval").notNull().default(false),
    needsPhoto: boolean("needs_photo").notNull().default(false),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck(
      "inventory_reason_codes_applies_to_check",
      t.appliesTo,
      INVENTORY_REASON_CODE_PURPOSES,
    ),
  ],
);
