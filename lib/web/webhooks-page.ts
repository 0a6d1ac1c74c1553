import { forbidden } from "next/navigation";
import { createWebhook } from "@/lib/admin/webhook/create";
import { deleteWebhook } from "@/lib/admin/webhook/delete";
import { isTold } from "@/lib/admin/webhook/event-types";
import { getWebhook, listEventTypes, listWebhooks } from "@/lib/admin/webhook/queries";
import { rotateWebhookSecret } from "@/lib/admin/webhook/rotate-secret";
import { testWebhook } from "@/lib/admin/webhook/send-test";
import { updateWebhook } from "@/lib/admin/webhook/update";
import { replayDelivery } from "@/lib/admin/webhook-delivery/replay";
import { replayDeadDeliveries } from "@/lib/admin/webhook-delivery/replay-dead";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { OPERATIONS } from "@/lib/operations";
import { planWith } from "@/lib/platform/access/require-feature";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import { requireId } from "./settings-company";
import type {
  WebhookFormView,
  WebhookListView,
  WebhookRights,
  WebhookRow,
  WebhookState,
} from "./views-webhooks";
import { signedIn } from "./workspace";

type Webhook = Awaited<ReturnType<(typeof listWebhooks)["run"]>>[number];
type Counted = Omit<Webhook, "succeededAt">;

function stateOf({ isActive, disabledAt, failureCount }: Counted): WebhookState {
  if (isActive) return failureCount > 0 ? "failing" : "on";
  return disabledAt ? "failed" : "off";
}

/** What a list and a page say of a webhook. */
export function webhookRow(webhook: Counted): Omit<WebhookRow, "succeededAt"> {
  const { id, url, description, eventTypes, waiting, dead } = webhook;
  return { id, url, description, eventTypes, waiting, dead, state: stateOf(webhook) };
}

export const webhookRights = ({ actor }: SignedInRequest): WebhookRights => ({
  update: isPermitted(actor, updateWebhook),
  rotate: isPermitted(actor, rotateWebhookSecret),
  delete: isPermitted(actor, deleteWebhook),
  test: isPermitted(actor, testWebhook),
  replay: isPermitted(actor, replayDelivery),
  replayDead: isPermitted(actor, replayDeadDeliveries),
});

function createOffer({ actor, tenant }: SignedInRequest): WebhookListView["create"] {
  if (!isPermitted(actor, createWebhook)) return { kind: "role" };
  if (tenant.features.includes("api_access")) return { kind: "offered" };
  return { kind: "plan", plan: planWith("api_access") };
}

export async function loadWebhooks(slug: string): Promise<WebhookListView> {
  const session = await signedIn(slug);
  const webhooks = await readPage(listWebhooks, session, undefined);
  return {
    rows: webhooks.map(({ succeededAt, ...webhook }) => ({
      ...webhookRow(webhook),
      succeededAt: succeededAt?.toISOString() ?? null,
    })),
    create: createOffer(session),
  };
}

/** What happens to records of every kind; these come first, since most want one of them. */
const COMMON = ["*.created", "*.updated", "*.deleted"];

/** Patterns worth choosing: what happened lately, and whatever the plan's operations are about. */
async function suggestions(session: SignedInRequest): Promise<string[]> {
  const seen = await readPage(listEventTypes, session, undefined);
  const resources = OPERATIONS.filter(
    (operation) => operation.kind === "command" && isInPlan(operation, session.tenant.modules),
  ).map(({ name }) => `${name.slice(0, name.indexOf("."))}.*`);
  return [...COMMON, ...new Set([...resources, ...seen].filter(isTold).sort())];
}

/** A webhook to edit, or with no id the form of a new one. */
export async function loadWebhookForm(slug: string, id?: string): Promise<WebhookFormView> {
  const session = await signedIn(slug);
  if (!isPermitted(session.actor, id ? updateWebhook : createWebhook)) forbidden();
  const [webhook, offered] = await Promise.all([
    id ? readPage(getWebhook, session, { id: requireId(id) }) : undefined,
    suggestions(session),
  ]);
  return {
    id: webhook?.id,
    version: webhook?.version,
    url: webhook?.url ?? "",
    description: webhook?.description ?? "",
    eventTypes: webhook?.eventTypes ?? null,
    suggestions: offered,
  };
}
