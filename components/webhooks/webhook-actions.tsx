import Link from "next/link";
import { ConfirmDialog } from "@/components/roles/confirm-dialog";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import type { WebhookPageView } from "@/lib/web/views-webhooks";
import { SendTest, type TestAction } from "./send-test";
import { SwitchWebhook } from "./switch-webhook";

/** What can be done with a webhook as a whole. */
export function WebhookActions({
  webhook,
  rights,
  actions,
}: Pick<WebhookPageView, "webhook" | "rights"> & {
  actions: { update: FormAction; remove: FormAction; test: TestAction };
}) {
  const { id, version, state, url } = webhook;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {rights.test && <SendTest id={id} action={actions.test} />}
      {rights.update && (
        <>
          <Link href={`/system-admin/webhooks/${id}/edit`} className={buttonStyle()}>
            Edit
          </Link>
          <SwitchWebhook
            webhook={{ id, version, isOn: state === "on" || state === "failing" }}
            action={actions.update}
          />
        </>
      )}
      {rights.delete && (
        <ConfirmDialog
          trigger={{ label: "Delete" }}
          title="Delete the webhook"
          confirm="Delete webhook"
          pending="Deleting"
          fields={{ id }}
          action={actions.remove}
        >
          Nothing more is sent to <span className="break-all font-medium">{url}</span>. Its secret,
          its log and what still waits to be delivered are gone for good.
        </ConfirmDialog>
      )}
    </div>
  );
}
