import { type AnyPgColumn, date, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { gstRegistrations } from "../core/gst-registrations";
import { users } from "../core/users";
import { journalEntries } from "./journal-entries";

export const GST_RETURN_TYPES = ["gstr1", "gstr2b", "gstr3b", "gstr9", "gstr9c", "cmp08"] as const;
export const GST_RETURN_STATUSES = ["open", "prepared", "reviewed", "filed", "amended"] as const;

/**
 * GSTR-1, 3B, 2B or annual return of one GSTIN and period, with frozen figures.
 *
 * Once gstr1 is filed, its invoices accept changes only through amendment documents of a later
 * period.
 */
export const gstReturns = pgTable(
  "gst_returns",
  {
    ...identity,
    returnType: oneOf("return_type", GST_RETURN_TYPES).notNull(),
    status: oneOf("status", GST_RETURN_STATUSES).notNull().default("open"),

    gstRegistrationId: reference(
      "gst_registration_id",
      (): AnyPgColumn => gstRegistrations.id,
    ).notNull(),
    returnPeriod: text("return_period").notNull(),
    summary: jsonb("summary").notNull(),
    preparedAt: timestamptz("prepared_at"),
    filedOn: date("filed_on"),
    arn: text("arn"),
    filedByUserId: reference("filed_by_user_id", (): AnyPgColumn => users.id),

    taxPayableAmount: money("tax_payable_amount").notNull().default("0"),
    itcClaimedAmount: money("itc_claimed_amount").notNull().default("0"),
    cashPaidAmount: money("cash_paid_amount").notNull().default("0"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("gst_returns_client_ref_key").on(t.clientRef),
    unique("gst_returns_gst_registration_id_return_type_return_period_key").on(
      t.gstRegistrationId,
      t.returnType,
      t.returnPeriod,
    ),
    oneOfCheck("gst_returns_return_type_check", t.returnType, GST_RETURN_TYPES),
    oneOfCheck("gst_returns_status_check", t.status, GST_RETURN_STATUSES),
  ],
);
