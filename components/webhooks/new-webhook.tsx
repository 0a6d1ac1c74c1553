"use client";

import Link from "next/link";
import { useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { WebhookFormView } from "@/lib/web/views-webhooks";
import { SecretPanel } from "./secret-panel";
import { WebhookForm } from "./webhook-form";

type Made = { id: string; secret: string };

/** The form of a new webhook and, once it is made, its secret. */
export function NewWebhook({ webhook, action }: { webhook: WebhookFormView; action: FormAction }) {
  const [made, setMade] = useState<Made>();
  if (!made) {
    return (
      <WebhookForm
        webhook={webhook}
        action={action}
        back="/system-admin/webhooks"
        onDone={({ values: { id, webhookKey: secret } }) => id && secret && setMade({ id, secret })}
      />
    );
  }
  return (
    <Card title="The webhook is made" className="max-w-2xl">
      <SecretPanel secret={made.secret}>
        <div>
          <Link
            href={`/system-admin/webhooks/${made.id}`}
            className={buttonStyle({ variant: "primary" })}
          >
            I have copied it
          </Link>
        </div>
      </SecretPanel>
    </Card>
  );
}
