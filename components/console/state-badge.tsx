import { Badge, type Tone } from "@/components/ui/badge";
import { sentenceCase } from "@/components/ui/sentence-case";

const TONES: Record<string, Tone> = {
  // Lifecycle of a tenant
  ready: "success",
  provisioning: "accent",
  deprovisioning: "warning",
  failed: "danger",
  // Subscription
  ACTIVE: "success",
  TRIAL: "accent",
  PAST_DUE: "warning",
  SUSPENDED: "danger",
  // Outbox, inbox, jobs and their steps
  pending: "accent",
  queued: "neutral",
  running: "accent",
  orphan: "warning",
  dead: "danger",
  done: "success",
  // Mails
  delivered: "success",
  opened: "success",
  clicked: "success",
  delivery_delayed: "warning",
  bounced: "danger",
  complained: "danger",
  suppressed: "danger",
  // Staff
  active: "success",
  invited: "accent",
};

/** A stored state as a word. */
export function StateBadge({ state }: { state: string }) {
  return <Badge tone={TONES[state] ?? "neutral"}>{sentenceCase(state.toLowerCase())}</Badge>;
}
