import { answerDocument } from "@/lib/web/openapi/answer-document";

/** The API as OpenAPI 3.1; it tells nothing of any workspace, so that nobody needs to be signed in. */
export function GET(request: Request): Response {
  return answerDocument(request);
}
