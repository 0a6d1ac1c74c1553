/** A webhook is not from who it says, not for us, or too old. Says which, for the log only. */
export class WebhookRefused extends Error {
  override name = "WebhookRefused";
}
