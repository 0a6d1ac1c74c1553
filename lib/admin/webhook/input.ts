import { z } from "zod";
import { isPattern, MOST_PATTERNS } from "./event-types";

const version = z.coerce
  .number({ error: "Give the version that was read." })
  .int("Give the version that was read.")
  .min(1, "Give the version that was read.");

const patterns = z
  .array(
    z
      .string()
      .trim()
      .refine(
        isPattern,
        "Name events such as sales-orders.confirmed, sales-orders.* or *.created.",
      ),
  )
  .min(1, "Name at least one event, or choose all.")
  .max(MOST_PATTERNS, `At most ${MOST_PATTERNS} entries.`)
  .transform((names) => [...new Set(names)].sort());

/** Fields of a webhook. `eventTypes` null means every event. */
const webhookFields = {
  url: z
    .string({ error: "Give the address to send to." })
    .trim()
    .min(1, "Give the address to send to.")
    .max(2_000, "At most 2,000 characters."),
  description: z
    .string()
    .trim()
    .max(200, "At most 200 characters.")
    .transform((text) => text || null)
    .nullable(),
  eventTypes: patterns.nullable(),
};

export const webhookId = z.strictObject({ id: z.uuid("This is no webhook.") });

export const newWebhook = z.strictObject({
  ...webhookFields,
  description: webhookFields.description.optional(),
});

/** What is left out stays as it is. */
export const webhookEdit = z.strictObject({
  ...webhookId.shape,
  version,
  url: webhookFields.url.optional(),
  description: webhookFields.description.optional(),
  eventTypes: webhookFields.eventTypes.optional(),
  isActive: z.boolean("Say true or false.").optional(),
});
