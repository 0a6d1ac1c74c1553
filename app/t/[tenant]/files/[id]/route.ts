import { serveFile } from "@/lib/web/files";

/** A picture of this workspace: a person's face or the company's logo. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return serveFile(request, (await params).id);
}
