"use server";

import { refresh } from "next/cache";
import { archiveNotices, markNoticesRead } from "@/lib/admin/notification/mark";
import { formFields, runAction } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

/** One of them, or all where the form names none. */
const chosen = (form: FormData) => {
  const { id } = formFields(form);
  return id === undefined ? {} : { ids: [id] };
};

export async function read(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(markNoticesRead, chosen(form), { notice: "", onDone: () => refresh() });
}

export async function archive(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(archiveNotices, chosen(form), { notice: "", onDone: () => refresh() });
}

/** Whoever opens what a notice is about has read it; the page goes on by itself. */
export async function open(id: unknown): Promise<FormState> {
  return runAction(markNoticesRead, { ids: [id] }, { notice: "" });
}
