import { outboundMessages } from "@/db/tenant/core/outbound-messages";
import { defineResource } from "@/lib/resource/define";

/** An e-mail, SMS or WhatsApp that went out, and whether it arrived; sending writes it. */
export const outboundMessageResource = defineResource({
  table: outboundMessages,
  label: ["Message sent", "Messages sent"],
  title: ["toAddress", "subject"],
  list: ["toAddress", "subject", "channel", "status", "sentAt", "deliveredAt", "errorText"],
  form: [],
  search: ["toAddress", "subject"],
  readOnly: "all",
  labels: {
    toAddress: "To",
    tableName: "Table of the record",
    providerRef: "Provider's reference",
    errorText: "Error",
  },
});
