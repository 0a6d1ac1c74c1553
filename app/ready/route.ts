import { checkReadiness } from "@/lib/web/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { isReady, checks } = await checkReadiness();
  return Response.json(
    { status: isReady ? "ready" : "not ready", checks },
    { status: isReady ? 200 : 503 },
  );
}
