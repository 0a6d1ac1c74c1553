import http from "node:http";

/** Speaks HTTP to the application under test. Node does not resolve *.localhost: the host is a header. */
export type WorkspaceClient = {
  /** Registers a company from an address of its own, so that the limit per address is not in the way. */
  register(slug: string, address: string): Promise<void>;
  /** Whether GET / on the workspace's host leads to its sign-in. */
  answers(slug: string): Promise<boolean>;
  close(): void;
};

type Answer = { status: number; body: string };

export const OWNER = {
  name: "Asha Rao",
  password: "violet-harbour-tram-91",
};

export function workspaceClient(port: number): WorkspaceClient {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  const send = (options: http.RequestOptions, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const request = http.request({ host: "localhost", port, agent, ...options }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on("error", reject);
      });
      request.on("error", reject);
      request.end(body);
    });

  return {
    async register(slug, address) {
      const answer = await send(
        {
          method: "POST",
          path: "/api/v1/onboarding/register",
          headers: {
            host: `localhost:${port}`,
            "content-type": "application/json",
            "x-forwarded-for": address,
          },
        },
        JSON.stringify({
          company_name: `Bench ${slug}`,
          subdomain: slug,
          country: "IN",
          state_code: "29",
          owner: { ...OWNER, email: `owner@${slug}.test` },
        }),
      );
      if (answer.status !== 202) throw new Error(`Signing up ${slug}: ${answer.body}`);
    },
    async answers(slug) {
      const { status } = await send({
        path: "/",
        headers: { host: `${slug}.localhost:${port}` },
      });
      return status === 200 || status === 307;
    },
    close: () => agent.destroy(),
  };
}
