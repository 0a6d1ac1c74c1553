import { createWebhook } from "@/lib/admin/webhook/create";
import { deleteWebhook } from "@/lib/admin/webhook/delete";
import { rotateWebhookSecret } from "@/lib/admin/webhook/rotate-secret";
import { testWebhook } from "@/lib/admin/webhook/send-test";
import { updateWebhook } from "@/lib/admin/webhook/update";
import { replayDelivery } from "@/lib/admin/webhook-delivery/replay";
import { replayDeadDeliveries } from "@/lib/admin/webhook-delivery/replay-dead";
import { authenticateApi } from "./authenticate-api";
import { answerWith, commandRoute, inputOf, namingWireFields } from "./operation-routes";
import type { ApiRoute } from "./rest";
import { sendTest } from "./webhooks-send-test";

/**
 * Webhooks and their deliveries; both are read as the resources they are. The answer to a new webhook and
 * to a rotation is the only place where a secret ever stands.
 */
export const webhooksRoutes: ApiRoute[] = [
  commandRoute("POST", "webhooks", createWebhook, 201),
  commandRoute("PATCH", "webhooks/{id}", updateWebhook),
  commandRoute("DELETE", "webhooks/{id}", deleteWebhook),
  commandRoute("POST", "webhooks/{id}/rotate-secret", rotateWebhookSecret),
  {
    method: "POST",
    path: "webhooks/{id}/test",
    realm: "tenant",
    permission: testWebhook.name,
    notes: { input: testWebhook.input, fails: testWebhook.fails },
    handle: (call) =>
      namingWireFields(async () => {
        const request = await authenticateApi(call);
        return answerWith(200, await sendTest(request, await inputOf(call, "POST")));
      }),
  },
  commandRoute("POST", "webhooks/{id}/replay-dead", replayDeadDeliveries),
  commandRoute("POST", "webhook-deliveries/{id}/replay", replayDelivery),
];
