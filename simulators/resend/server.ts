import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { emailInput, Mailbox } from "./mailbox";
import { Refusal } from "./refusal";
import { lastEventOf, reportEvents, type WebhookTarget } from "./webhook";

export type { StoredEmail } from "./mailbox";

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

async function route(
  mailbox: Mailbox,
  webhook: WebhookTarget | undefined,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? "/", "http://mailbox");
  const [, first, id] = url.pathname.split("/");
  // Ours: what the page /dev/mailbox of the application shows.
  if (request.method === "GET" && first === "messages" && !id) {
    return sendJson(response, 200, { data: mailbox.list() });
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
  const { email, isNew } = mailbox.send(
    parsed.data,
    Array.isArray(key) ? key[0] : key,
    lastEventOf,
  );
  sendJson(response, 200, { id: email.id });
  // After the answer, as the service does. A receiver that is down is its own matter here.
  if (isNew && webhook) await reportEvents(webhook, email).catch(() => {});
}

/**
 * Stand-in for Resend that keeps every mail in a folder and lists them at /messages. With a webhook it
 * reports what becomes of mails to the service's testing addresses. Development and tests only.
 */
export function createResendSimulator(folder: string, webhook?: WebhookTarget): Server {
  const mailbox = new Mailbox(folder);
  return createServer((request, response) => {
    route(mailbox, webhook, request, response).catch((error: unknown) => {
      const refusal =
        error instanceof Refusal ? error : new Refusal(500, "application_error", String(error));
      const { statusCode, name, message } = refusal;
      sendJson(response, statusCode, { statusCode, name, message });
    });
  });
}
