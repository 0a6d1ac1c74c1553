import { Badge, type Tone } from "@/components/ui/badge";
import type { WebhookState } from "@/lib/web/views-webhooks";

const STATES: Record<WebhookState, { tone: Tone; text: string }> = {
  on: { tone: "success", text: "On" },
  failing: { tone: "warning", text: "Failing" },
  failed: { tone: "danger", text: "Switched off" },
  off: { tone: "neutral", text: "Off" },
};

export function WebhookStateBadge({ state }: { state: WebhookState }) {
  const { tone, text } = STATES[state];
  return <Badge tone={tone}>{text}</Badge>;
}
