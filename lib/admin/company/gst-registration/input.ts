import { z } from "zod";
import {
  GST_REGISTRATION_FILING_FREQUENCIES,
  GST_REGISTRATION_TYPES,
} from "@/db/tenant/core/gst-registrations";
import { optionalDay, optionalText, requiredText, version } from "../../setting/input";

export const registrationFields = z.strictObject({
  gstin: z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toUpperCase() : value),
    requiredText("The registration number", 30),
  ),
  registrationType: z.enum(GST_REGISTRATION_TYPES, "Choose a kind of registration."),
  filingFrequency: z.enum(GST_REGISTRATION_FILING_FREQUENCIES, "Choose monthly or quarterly."),
  /** In India the state's two-digit GST code, elsewhere the name of a region or nothing. */
  state: optionalText("The state", 80),
  legalAddress: requiredText("The address", 240),
  city: requiredText("The city", 80),
  pincode: z.string({ error: "The postal code is missing." }).trim(),
  registeredOn: optionalDay,
  /** From this day on no branch works under it. */
  cancelledOn: optionalDay,
});
export type RegistrationFields = z.output<typeof registrationFields>;

export const registrationEdit = registrationFields.extend({
  id: z.uuid("This is not a registration."),
  version,
});
