import { gstRates } from "@/db/tenant/core/gst-rates";
import { defineResource } from "@/lib/resource/define";

/** The GST of an HSN or SAC code from one day on, perhaps for a price band; invoices take it by their date. */
export const gstRateResource = defineResource({
  table: gstRates,
  label: ["GST rate", "GST rates"],
  title: ["hsnCodeId", "igstPct", "effectiveFrom"],
  list: [
    "hsnCodeId",
    "igstPct",
    "cessPct",
    "priceFrom",
    "priceTo",
    "effectiveFrom",
    "effectiveTo",
    "isActive",
  ],
  form: [
    { title: "Rate", fields: ["hsnCodeId", "igstPct", "cessPct", "cessPerUnitAmount"] },
    { title: "Price band", fields: ["priceFrom", "priceTo"] },
    { title: "In force", fields: ["effectiveFrom", "effectiveTo", "notificationRef"] },
  ],
  labels: {
    hsnCodeId: "HSN or SAC code",
    igstPct: "GST rate",
    cessPct: "Cess rate",
    cessPerUnitAmount: "Cess per unit",
    priceFrom: "Unit price from",
    priceTo: "Unit price to",
    notificationRef: "Notification",
  },
  example: { igstPct: "18.0000" },
});
