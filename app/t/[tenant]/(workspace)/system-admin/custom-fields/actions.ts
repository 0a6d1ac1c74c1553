"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { deactivateCustomField, reactivateCustomField } from "@/lib/admin/custom-field/activate";
import { updateCustomField } from "@/lib/admin/custom-field/update";
import { createCustomField } from "@/lib/operations";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

const LIST = "/system-admin/custom-fields";

/** The options travel as JSON in one field; what is none is refused by the command. */
function sentOptions(text: unknown): unknown {
  try {
    return JSON.parse(String(text ?? "[]"));
  } catch {
    return "none";
  }
}

function typedField(form: FormData) {
  const { options, isRequired, ...typed } = formFields(form);
  return {
    input: { ...typed, options: sentOptions(options), isRequired: isRequired === "on" },
    values: typedValues(typed),
  };
}

const seen = (form: FormData) => {
  const { id, version } = formFields(form);
  return { id, version: Number(version) };
};

export async function create(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typedField(form);
  return runAction(createCustomField, input, { values, onDone: () => redirect(LIST) });
}

export async function save(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typedField(form);
  const edit = { ...input, ...seen(form) };
  return runAction(updateCustomField, edit, { values, onDone: () => redirect(LIST) });
}

export async function turn(_previous: FormState, form: FormData): Promise<FormState> {
  const command = form.get("isActive") === "true" ? reactivateCustomField : deactivateCustomField;
  return runAction(command, seen(form), { notice: "Done.", onDone: () => refresh() });
}
