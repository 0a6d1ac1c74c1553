import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { refusePostalCode } from "../postal-code";
import { resolveState } from "../state";
import type { RegistrationFields } from "./input";
import { refuseRegistrationNumber } from "./rules";

/** The columns of a registration for what was typed. Throws `invalid` with the fields that are wrong. */
export async function registrationColumns(
  ctx: Context,
  { state, ...fields }: RegistrationFields,
  pan: string,
) {
  const { country } = ctx.tenant;
  const row = await resolveState(ctx, state);
  const gstin = refuseRegistrationNumber(fields.gstin, {
    country,
    stateGstCode: row.gstCode,
    pan,
  });
  const pincode = refusePostalCode(country, fields.pincode);
  const { registeredOn, cancelledOn } = fields;
  const isBackwards = registeredOn !== null && cancelledOn !== null && cancelledOn < registeredOn;
  if (gstin || pincode || isBackwards) {
    throw new AppError("invalid", "gst-registration.invalid", "The registration is not right.", {
      fields: {
        ...(gstin && { gstin }),
        ...(pincode && { pincode }),
        ...(isBackwards && { cancelledOn: "It cannot end before it began." }),
      },
    });
  }
  return { ...fields, stateId: row.id, isActive: cancelledOn === null };
}
