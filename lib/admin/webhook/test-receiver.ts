import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** The body, parsed. */
  event: { id: string; type: string; created_at: string; data: Record<string, unknown> };
};

type Behaviour = (message: Received, response: ServerResponse) => void | Promise<void>;

async function readMessage(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return { path: request.url ?? "", headers, body, event: JSON.parse(body || "{}") };
}

/** A receiver of webhooks on this machine: keeps what it gets and answers 204 until told otherwise. */
export async function startReceiver() {
  const received: Received[] = [];
  let behaviour: Behaviour = (_, response) => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    readMessage(request)
      .then((message) => {
        received.push(message);
        return behaviour(message, response);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: (path = "/") => `http://127.0.0.1:${port}${path}`,
    behave: (next: Behaviour) => {
      behaviour = next;
    },
    /** Answers with these statuses, one after the other; the last one from then on. */
    answer: (...codes: number[]) => {
      let next = 0;
      behaviour = (_, response) => {
        const code = codes[Math.min(next, codes.length - 1)] ?? 204;
        next += 1;
        response.writeHead(code).end(code >= 400 ? `answered ${code}` : undefined);
      };
    },
    reset() {
      received.length = 0;
      behaviour = (_, response) => void response.writeHead(204).end();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
