import { payLinkPdf } from "@/lib/web/pay-page";

/** The invoice behind a payment link as a file; the link is the permission. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return payLinkPdf((await params).token);
}
