import { Badge, type Tone } from "@/components/ui/badge";
import type { DeliveryStatus } from "@/lib/web/views-webhooks";

/** How the states of a delivery are called on the screen. */
export const STATUS_LABELS: Record<DeliveryStatus, string> = {
  pending: "Waiting",
  succeeded: "Delivered",
  retrying: "Trying again",
  dead: "Given up",
};

const TONES: Record<DeliveryStatus, Tone> = {
  pending: "neutral",
  succeeded: "success",
  retrying: "warning",
  dead: "danger",
};

export function DeliveryStatusBadge({ status }: { status: DeliveryStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>;
}
