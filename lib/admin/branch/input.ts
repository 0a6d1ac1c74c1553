import { z } from "zod";
import { isTimeZone } from "@/lib/platform/identity/profile/time-zones";
import {
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalText,
  requiredText,
  version,
} from "../setting/input";

/** A code stands in document numbers, so it keeps to what these may hold. */
const BRANCH_CODE = /^[A-Z0-9][A-Z0-9-]{0,7}$/;

export const branchFields = z.strictObject({
  code: z
    .string({ error: "The code is missing." })
    .trim()
    .toUpperCase()
    .regex(BRANCH_CODE, "A code has 1 to 8 letters, digits and hyphens, such as BLR or HQ-2."),
  name: requiredText("The name", 80),
  companyId: z.uuid("Choose a company."),
  gstRegistrationId: z.uuid("Choose a registration."),
  parentBranchId: optionalId("Choose a branch from the list."),
  addressLine: requiredText("The address", 240),
  city: requiredText("The city", 80),
  /** In India the state's two-digit GST code, elsewhere the name of a region or nothing. */
  state: optionalText("The state", 80),
  pincode: z.string({ error: "The postal code is missing." }).trim(),
  phone: optionalPhone,
  email: optionalEmail,
  managerUserId: optionalId("Choose a person from the list."),
  timezone: z
    .string({ error: "Choose a time zone." })
    .refine(isTimeZone, "Choose a time zone from the list."),
});
export type BranchFields = z.output<typeof branchFields>;

export const branchVersion = z.strictObject({ id: z.uuid("This is not a branch."), version });
export const branchEdit = branchFields.extend(branchVersion.shape);
