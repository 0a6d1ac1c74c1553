import { forbidden, notFound, redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { type Read, read } from "@/lib/core/read";
import type { SignedInRequest } from "./session";

/**
 * Runs a read for a page. What the reader may not see becomes the page that says so (403), a foreign
 * or unknown record the one that says there is none (404).
 */
export async function readPage<Input, Result>(
  definition: Read<Input, Result>,
  request: SignedInRequest,
  input: Input,
): Promise<Result> {
  try {
    return await read(definition, request, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not_found") notFound();
    if (error.code === "forbidden" || error.code === "module_required") forbidden();
    if (error.code === "unauthenticated") redirect("/login");
    throw error;
  }
}
