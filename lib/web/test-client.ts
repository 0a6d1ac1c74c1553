import { createIlmsClient } from "@/client";
import { serveApi } from "./rest";
import { API_ROUTES } from "./routes";

const BASE = "/api/v1/";

/** The typed client of the API, whose requests go to the register of routes as the middleware sends them. */
export const testClient = (slug: string, token: string) =>
  createIlmsClient({
    baseUrl: `http://${slug}.localhost:3000${BASE}`,
    apiKey: token,
    fetch(request) {
      const headers = new Headers(request.headers);
      headers.set("x-ilms-realm", "tenant");
      headers.set("x-ilms-tenant", slug);
      headers.set("x-ilms-ip", "203.0.113.9");
      const path = new URL(request.url).pathname.slice(BASE.length);
      return serveApi(API_ROUTES, new Request(request, { headers }), path);
    },
  });
