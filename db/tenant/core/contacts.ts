import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, masterColumns, reference } from "../columns";
import { vendors } from "../procurement/vendors";
import { trigramIndex } from "../search-index";
import { customers } from "./customers";

/** Person at a customer or vendor. */
export const contacts = pgTable(
  "contacts",
  {
    ...identity,
    name: text("name").notNull(),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    jobTitle: text("job_title"),
    email: citext("email"),
    phone: text("phone"),
    whatsappPhone: text("whatsapp_phone"),
    isPrimary: boolean("is_primary").notNull().default(false),
    isBillingContact: boolean("is_billing_contact").notNull().default(false),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    trigramIndex("contacts_search_idx", t.name, t.phone, t.whatsappPhone, t.email),
    index("contacts_customer_id_idx").on(t.customerId),
    index("contacts_vendor_id_idx").on(t.vendorId),
    check("contacts_customer_id_check", sql`num_nonnulls(customer_id, vendor_id) = 1`),
  ],
);
