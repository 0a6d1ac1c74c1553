import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Refusal } from "./refusal";

const recipients = z.union([z.string(), z.array(z.string()).max(50)]);
const attachment = z.object({
  filename: z.string().min(1).max(200),
  /** Base64. */
  content: z.base64(),
  content_type: z.string().optional(),
});

export const emailInput = z.object({
  from: z.string(),
  to: recipients,
  subject: z.string(),
  html: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(attachment).optional(),
  tags: z
    .array(z.object({ name: z.string().regex(/^[\w-]+$/), value: z.string().regex(/^[\w-]+$/) }))
    .optional(),
});

export type StoredEmail = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  attachments?: z.output<typeof attachment>[];
  tags?: { name: string; value: string }[];
  created_at: string;
  last_event: string;
};

/** Messages on disk, one JSON file each, so that the mailbox survives a restart. */
export class Mailbox {
  readonly #emails = new Map<string, StoredEmail>();
  readonly #answers = new Map<string, { digest: string; id: string }>();

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
      const email: StoredEmail = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
      this.#emails.set(email.id, email);
    }
  }

  list(): StoredEmail[] {
    return [...this.#emails.values()].sort((one, other) =>
      other.created_at.localeCompare(one.created_at),
    );
  }

  find(id: string): StoredEmail | undefined {
    return this.#emails.get(id);
  }

  /** Keeps a mail and says whether it is new: a repeated key answers with the first. */
  send(
    input: z.output<typeof emailInput>,
    idempotencyKey: string | undefined,
    lastEvent: (to: readonly string[]) => string,
  ): { email: StoredEmail; isNew: boolean } {
    const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
    const earlier = idempotencyKey ? this.#answers.get(idempotencyKey) : undefined;
    if (earlier && earlier.digest !== digest) {
      throw new Refusal(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload",
      );
    }
    const kept = earlier && this.#emails.get(earlier.id);
    if (kept) return { email: kept, isNew: false };

    const to = Array.isArray(input.to) ? input.to : [input.to];
    if (to.some((address) => /@(example|test)\.com>?$/i.test(address))) {
      throw new Refusal(422, "validation_error", "Invalid `to` field. Use a testing address.");
    }
    const email: StoredEmail = {
      id: randomUUID(),
      from: input.from,
      to,
      subject: input.subject,
      html: input.html ?? "",
      text: input.text ?? "",
      ...(input.attachments && { attachments: input.attachments }),
      ...(input.tags && { tags: input.tags }),
      created_at: new Date().toISOString(),
      last_event: lastEvent(to),
    };
    writeFileSync(path.join(this.folder, `${email.id}.json`), JSON.stringify(email));
    this.#emails.set(email.id, email);
    if (idempotencyKey) this.#answers.set(idempotencyKey, { digest, id: email.id });
    return { email, isNew: true };
  }
}
