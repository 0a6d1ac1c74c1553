"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
  createAccessRule,
  createRole,
  deleteAccessRule,
  deleteRole,
  requireSecondFactor,
  updateAccessRule,
  updateRole,
} from "@/lib/operations";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

/** Lists and conditions travel as JSON in one field; what is none is refused by the command. */
function sentJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

const roleAddress = (id: unknown) => `/system-admin/roles/${encodeURIComponent(String(id))}`;

export async function create(_previous: FormState, form: FormData): Promise<FormState> {
  const { permissions, copyOf, ...typed } = formFields(form);
  return runAction(
    createRole,
    { ...typed, permissions: sentJson(permissions), ...(copyOf && { copyOf }) },
    { values: typedValues(typed), onDone: ({ id }) => redirect(roleAddress(id)) },
  );
}

export async function update(_previous: FormState, form: FormData): Promise<FormState> {
  const { permissions, ...typed } = formFields(form);
  return runAction(
    updateRole,
    { ...typed, permissions: sentJson(permissions) },
    {
      values: typedValues(typed),
      notice: "Saved. It counts at once for everybody who holds the role.",
      onDone: () => refresh(),
    },
  );
}

export async function remove(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(deleteRole, formFields(form), {
    onDone: () => redirect("/system-admin/roles"),
  });
}

export async function requireFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const { isRequired, ...typed } = formFields(form);
  return runAction(
    requireSecondFactor,
    { ...typed, isRequired: isRequired === "true" },
    { onDone: () => refresh() },
  );
}

export async function createRule(_previous: FormState, form: FormData): Promise<FormState> {
  const { about: _, condition, field, ...typed } = formFields(form);
  const content = typed.type === "field" ? { field } : { condition: sentJson(condition) };
  return runAction(
    createAccessRule,
    { ...typed, ...content },
    { values: typedValues(typed), onDone: () => redirect(roleAddress(typed.roleId)) },
  );
}

export async function updateRule(_previous: FormState, form: FormData): Promise<FormState> {
  const { condition, type, roleId, ...typed } = formFields(form);
  return runAction(
    updateAccessRule,
    { ...typed, ...(type === "row" && { condition: sentJson(condition) }) },
    { values: typedValues(typed), onDone: () => redirect(roleAddress(roleId)) },
  );
}

export async function deleteRule(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(deleteAccessRule, formFields(form), { onDone: () => refresh() });
}
