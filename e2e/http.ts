import http from "node:http";
import { SITE } from "./installation";
import { newAddress } from "./visitor";

export type Call = {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
};

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
};

/**
 * Asks an address of the installation as a program would. The connection goes to this machine and the
 * host into the Host header, since Node does not resolve names below localhost. Resolves at the end
 * of the body.
 */
export function send(address: string, call: Call = {}): Promise<Answer> {
  const { host, pathname, search } = new URL(address, SITE);
  const { method = "GET", headers = {}, body } = call;
  const payload = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: "127.0.0.1",
        port: new URL(SITE).port,
        method,
        path: pathname + search,
        agent: false,
        headers: {
          host,
          "x-forwarded-for": newAddress(),
          ...(payload !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(payload);
  });
}

/** The body of an answer as the shape that the caller expects of it. */
export const json = <Shape>(answer: Answer): Shape => JSON.parse(answer.text) as Shape;
