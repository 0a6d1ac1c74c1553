import { contacts } from "@/db/tenant/core/contacts";
import { defineResource } from "@/lib/resource/define";

/** A person one speaks to at a customer or a vendor. */
export const contactResource = defineResource({
  table: contacts,
  label: ["Contact", "Contacts"],
  title: ["name"],
  list: ["name", "customerId", "vendorId", "jobTitle", "phone", "email", "isPrimary", "isActive"],
  form: [
    { title: "Person", fields: ["name", "jobTitle", "customerId", "vendorId"] },
    { title: "Reached by", fields: ["phone", "whatsappPhone", "email"] },
    { title: "Speaks for", fields: ["isPrimary", "isBillingContact"] },
  ],
  search: ["name", "phone", "whatsappPhone", "email"],
  labels: {
    whatsappPhone: "WhatsApp number",
    isPrimary: "Main contact",
    isBillingContact: "Gets the invoices",
  },
  example: { customerId: "customers" },
  access: {
    writers: ["oms_wms", "field_service", "dealer_network", "finance", "logistics", "procurement"],
  },
});
