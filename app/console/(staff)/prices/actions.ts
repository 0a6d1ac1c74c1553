"use server";

import { enterExchangeRate } from "@/lib/platform/billing/staff/enter-exchange-rate";
import { enterPrice } from "@/lib/platform/billing/staff/enter-price";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Enters a price from a day on. */
export async function changePrice(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    product: text(form, "product"),
    currency: text(form, "currency"),
    amount: text(form, "amount"),
    validFrom: text(form, "validFrom"),
  };
  return runStaffAction((request) => enterPrice(request, input), {
    notice: "The price is entered. Everybody who has the product gets a mail.",
    values: input,
  });
}

/** Enters an exchange rate from a day on. */
export async function changeRate(_: FormState, form: FormData): Promise<FormState> {
  // The fields have names of their own: both forms are on one page.
  const input = { rate: text(form, "rate"), validFrom: text(form, "rateFrom") };
  const state = await runStaffAction((request) => enterExchangeRate(request, input), {
    notice: "The rate is entered.",
    values: { rate: input.rate, rateFrom: input.validFrom },
  });
  const { validFrom, ...fields } = state.fields;
  return validFrom ? { ...state, fields: { ...fields, rateFrom: validFrom } } : state;
}
