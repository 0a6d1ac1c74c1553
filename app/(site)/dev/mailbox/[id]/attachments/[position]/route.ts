import { serveAttachment } from "@/lib/web/mailbox";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; position: string }> },
): Promise<Response> {
  const { id, position } = await params;
  return serveAttachment(id, position);
}
