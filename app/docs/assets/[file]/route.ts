import { referenceAsset } from "@/lib/web/openapi/reference-assets";

type Context = { params: Promise<{ file: string }> };

/** Swagger UI's own files, from our host: the reference works without any other. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return referenceAsset((await params).file);
}
