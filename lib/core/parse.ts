import type { z } from "zod";
import { AppError } from "./errors";

/** First message per field, by its dotted path; the empty path is the whole input. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of unknown) {
      const path = [...issue.path, ...(key === undefined ? [] : [key])].join(".");
      fields[path] ??= key === undefined ? issue.message : "This field is not known here.";
    }
  }
  return fields;
}

/** Parses input at a boundary. Throws `invalid` that names each field and its rule. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "input.invalid", "Some of the values need another look.", {
    fields: fieldMessages(parsed.error),
  });
}
