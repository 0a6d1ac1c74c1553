import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { z } from "zod";
import { mailboxPage, messagePage } from "./mailbox-page";

const recipients = z.union([z.string(), z.array(z.string()).max(50)]);
const emailInput = z.object({
  from: z.string(),
  to: recipients,
  subject: z.string(),
  html: z.string().optional(),
  text: z.string().optional(),
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
  created_at: string;
  last_event: string;
};

/** A failure in the service's own words. */
class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** Messages on disk, one JSON file each, so that the mailbox survives a restart. */
class Mailbox {
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

  send(input: z.output<typeof emailInput>, idempotencyKey: string | undefined): string {
    const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
    const earlier = idempotencyKey ? this.#answers.get(idempotencyKey) : undefined;
    if (earlier && earlier.digest !== digest) {
      throw new Refusal(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload",
      );
    }
    if (earlier) return earlier.id;

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
      created_at: new Date().toISOString(),
      last_event: "delivered",
    };
    writeFileSync(path.join(this.folder, `${email.id}.json`), JSON.stringify(email));
    this.#emails.set(email.id, email);
    if (idempotencyKey) this.#answers.set(idempotencyKey, { digest, id: email.id });
    return email.id;
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "validation_error", "The request body is not JSON");
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
  });
  response.end(html);
}

async function route(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://mailbox");
  const [, first, id, part] = url.pathname.split("/");
  if (request.method === "GET" && first === "") {
    return sendHtml(response, mailboxPage(mailbox.list()));
  }
  if (request.method === "GET" && first === "messages" && !id) {
    return sendJson(response, 200, { data: mailbox.list() });
  }
  if (request.method === "GET" && first === "messages" && id) {
    const email = mailbox.find(id);
    if (!email) throw new Refusal(404, "not_found", "Email not found");
    return sendHtml(response, part === "body" ? email.html : messagePage(email));
  }
  if (first !== "emails") throw new Refusal(404, "not_found", "Endpoint not found");

  if (!request.headers.authorization?.startsWith("Bearer ")) {
    throw new Refusal(401, "missing_api_key", "Missing API key in the authorization header");
  }
  if (request.method === "GET" && id) {
    const email = mailbox.find(id);
    if (!email) throw new Refusal(404, "not_found", "Email not found");
    return sendJson(response, 200, { object: "email", ...email });
  }
  if (request.method !== "POST") {
    throw new Refusal(405, "method_not_allowed", "Method is not allowed for this route");
  }
  const parsed = emailInput.safeParse(await readJson(request));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refusal(
      422,
      "missing_required_field",
      `Missing or wrong \`${issue?.path.join(".")}\` field: ${issue?.message}`,
    );
  }
  const key = request.headers["idempotency-key"];
  sendJson(response, 200, { id: mailbox.send(parsed.data, Array.isArray(key) ? key[0] : key) });
}

/** Stand-in for Resend that keeps every mail in a folder and shows it at `/`. Development and tests only. */
export function createResendSimulator(folder: string): Server {
  const mailbox = new Mailbox(folder);
  return createServer((request, response) => {
    route(mailbox, request, response).catch((error: unknown) => {
      const refusal =
        error instanceof Refusal ? error : new Refusal(500, "application_error", String(error));
      const { statusCode, name, message } = refusal;
      sendJson(response, statusCode, { statusCode, name, message });
    });
  });
}
