import { downloadDocument } from "@/lib/web/billing-page-documents";

/** An invoice or credit note as a file: `INV-26-27-000123.pdf`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return downloadDocument((await params).file);
}
