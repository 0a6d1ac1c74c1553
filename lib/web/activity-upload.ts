import { uploadFile } from "@/lib/admin/attachment/upload";
import { AppError } from "@/lib/core/errors";
import { createAttachment } from "@/lib/operations";
import { FILE_MAX_BYTES } from "@/lib/platform/files/recognise-file";
import { REGISTER } from "@/lib/resources";
import { authenticateApi } from "./authenticate-api";
import { answerWith, namingWireFields } from "./operation-routes";
import type { ApiCall } from "./rest";

const tooLarge = () =>
  new AppError("invalid", "file.too-large", "The file is larger than 25 MB.", {
    fields: { file: "The file is larger than 25 MB." },
  });

/** The body's bytes, read no further than a file may be long. */
async function readFileBody({ body, headers }: Request): Promise<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > FILE_MAX_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > FILE_MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Takes a file for a record: the file itself is the body, Content-Type what the sender takes it for, its
 * name and caption are in the query.
 */
export function upload(call: ApiCall): Promise<Response> {
  return namingWireFields(async () => {
    const request = await authenticateApi(call);
    const { searchParams, pathname } = new URL(call.request.url);
    const fileName = searchParams.get("file_name") ?? "";
    if (fileName.trim() === "") {
      const message = "Give the file's name.";
      throw new AppError("invalid", "input.invalid", message, { fields: { fileName: message } });
    }
    const { resource, record_id: recordId } = call.params;
    const file = {
      bytes: await readFileBody(call.request),
      fileName,
      declared: call.request.headers.get("content-type") ?? "",
      caption: searchParams.get("caption") ?? undefined,
    };
    const about = { resource, recordId };
    const made = await uploadFile(createAttachment, REGISTER, request, about, file);
    const location = `${pathname.slice(0, pathname.indexOf("/records/"))}/attachments/${made.id}/content`;
    const response = answerWith(201, made);
    response.headers.set("location", location);
    return response;
  });
}
