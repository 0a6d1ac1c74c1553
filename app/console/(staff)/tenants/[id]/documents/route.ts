import { serveConsoleDocument } from "@/lib/web/console-document";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return serveConsoleDocument(request, (await params).id);
}
