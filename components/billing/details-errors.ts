import type { FieldErrors } from "react-hook-form";
import type { z } from "zod";
import type { FieldError } from "@/components/ui/error-summary";
import type { detailsInput } from "@/lib/platform/billing/subscription/details-input";

/** As typed into the form. */
export type DetailsAnswers = z.input<typeof detailsInput>;

/** The fields in the order they are asked for; a name is also the id of its control. */
const FIELD_NAMES = [
  "legalName",
  "billingEmail",
  "address.line1",
  "address.line2",
  "address.city",
  "address.postalCode",
  "stateCode",
  "gstin",
] as const;
export type DetailsField = (typeof FIELD_NAMES)[number];

/** The server's messages in the shape that the form keeps its own in. */
export function fromServer(fields: Record<string, string>): FieldErrors<DetailsAnswers> {
  const errors: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  for (const name of FIELD_NAMES) {
    const message = fields[name];
    if (message === undefined) continue;
    const [group, part] = name.split(".");
    if (part) address[part] = { type: "server", message };
    else if (group) errors[group] = { type: "server", message };
  }
  if (Object.keys(address).length > 0) errors.address = address;
  return errors;
}

export function messageOf(
  errors: FieldErrors<DetailsAnswers>,
  name: DetailsField,
): string | undefined {
  switch (name) {
    case "address.line1":
      return errors.address?.line1?.message;
    case "address.line2":
      return errors.address?.line2?.message;
    case "address.city":
      return errors.address?.city?.message;
    case "address.postalCode":
      return errors.address?.postalCode?.message;
    case "stateCode":
      return errors.stateCode?.message;
    case "gstin":
      return errors.gstin?.message;
    default:
      return errors[name]?.message;
  }
}

export function summarise(errors: FieldErrors<DetailsAnswers>): FieldError[] {
  return FIELD_NAMES.flatMap((name) => {
    const message = messageOf(errors, name);
    return message ? [{ id: name, message }] : [];
  });
}
