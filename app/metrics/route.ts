import { config } from "@/lib/core/config";
import { isSameSecret } from "@/lib/core/secrets";
import { metricsText } from "@/lib/web/metrics";

export const dynamic = "force-dynamic";

/** Prometheus text. With METRICS_TOKEN set (always in production) only for its bearer. */
export async function GET(request: Request): Promise<Response> {
  const token = config().METRICS_TOKEN;
  if (token && !isSameSecret(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const { text, contentType } = await metricsText();
  return new Response(text, { headers: { "content-type": contentType } });
}
