"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { createWebhook } from "@/lib/admin/webhook/create";
import { deleteWebhook } from "@/lib/admin/webhook/delete";
import { rotateWebhookSecret } from "@/lib/admin/webhook/rotate-secret";
import { updateWebhook } from "@/lib/admin/webhook/update";
import { replayDelivery } from "@/lib/admin/webhook-delivery/replay";
import { replayDeadDeliveries } from "@/lib/admin/webhook-delivery/replay-dead";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";
import type { Answer } from "@/lib/web/views-billing";
import type { WebhookTestView } from "@/lib/web/views-webhooks";
import { answerTest } from "@/lib/web/webhooks-send-test";

/** The chosen events travel as JSON in one field; what is none is refused by the command. */
function sentEvents(extent: unknown, text: unknown): unknown {
  if (extent !== "some") return null;
  try {
    return JSON.parse(String(text));
  } catch {
    return [];
  }
}

function typedWebhook(form: FormData) {
  const { extent, eventTypes, ...typed } = formFields(form);
  return {
    input: { ...typed, eventTypes: sentEvents(extent, eventTypes) },
    values: typedValues(typed),
  };
}

/** The secret goes back in `values`, this one time: nothing on our side shows it again. */
export async function create(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typedWebhook(form);
  let made: Record<string, string> = {};
  const state = await runAction(createWebhook, input, {
    values,
    notice: "The webhook is made.",
    onDone: ({ id, secret }) => {
      made = { id, webhookKey: secret };
    },
  });
  return { ...state, values: { ...state.values, ...made } };
}

export async function save(_previous: FormState, form: FormData): Promise<FormState> {
  const { input, values } = typedWebhook(form);
  return runAction(updateWebhook, input, {
    values,
    onDone: ({ id }) => redirect(`/system-admin/webhooks/${id}`),
  });
}

export async function turn(_previous: FormState, form: FormData): Promise<FormState> {
  const { isActive, ...typed } = formFields(form);
  return runAction(
    updateWebhook,
    { ...typed, isActive: isActive === "true" },
    { notice: "Done.", onDone: () => refresh() },
  );
}

export async function rotate(_previous: FormState, form: FormData): Promise<FormState> {
  let made: Record<string, string> = {};
  const state = await runAction(rotateWebhookSecret, formFields(form), {
    notice: "The secret is rotated.",
    onDone: ({ secret }) => {
      made = { webhookKey: secret };
      refresh();
    },
  });
  return { ...state, values: made };
}

export async function remove(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(deleteWebhook, formFields(form), {
    onDone: () => redirect("/system-admin/webhooks"),
  });
}

export async function test(id: string): Promise<Answer<WebhookTestView>> {
  const answer = await answerTest({ id });
  refresh();
  return answer;
}

export async function replay(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(replayDelivery, formFields(form), {
    notice: "It is delivered again within seconds.",
    onDone: () => refresh(),
  });
}

export async function replayDead(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(replayDeadDeliveries, formFields(form), {
    notice: ({ replayed }) => `${replayed.toLocaleString("en-IN")} are delivered again.`,
    onDone: () => refresh(),
  });
}
