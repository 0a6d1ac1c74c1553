import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { FieldDescription } from "@/lib/resource/description";
import { fieldKey, keyOfPath } from "./form-fields";
import type { Values } from "./form-values";
import { type Messages, problemOf } from "./line-problems";

type Source = Readonly<Record<string, unknown>>;

/** Messages of nested errors by their path; one level of a grid's rows is as deep as it goes. */
function messagesIn(errors: object, path = ""): Messages {
  return Object.assign(
    {},
    ...Object.entries(errors).map(([name, error]: [string, unknown]) => {
      if (!error || typeof error !== "object" || name === "ref") return {};
      const own = path ? `${path}.${name}` : name;
      const { message, type, ...rest } = error as { message?: unknown; type?: unknown };
      // A field may itself be called "type" or "message"; then it holds an error, and no text.
      return typeof type === "string" && typeof message === "string"
        ? { [own]: message }
        : messagesIn({ ...rest, type, message }, own);
    }),
  );
}

/**
 * Checks a form with the server's own schema. `inputFrom` makes of the controls' values what is sent;
 * lines are part of it, so that one check covers everything.
 * What a schema cannot tell, such as words that are no record, is said in words of its own.
 */
export function resolverFor(
  schema: z.ZodType,
  fields: readonly FieldDescription[],
  inputFrom: (values: Values) => Source,
  lineMessages: () => Messages,
): Resolver<FieldValues> {
  const check = zodResolver(schema as z.ZodType<FieldValues, FieldValues>);
  return async (values, context, options) => {
    const { errors } = await check(inputFrom(values as Values), context, options);
    const wrong: Record<string, { type: string; message: string }> = {};
    for (const [path, message] of Object.entries(messagesIn(errors))) {
      wrong[keyOfPath(path)] = { type: "schema", message };
    }
    for (const [path, message] of Object.entries(lineMessages())) {
      wrong[path] = { type: "words", message };
    }
    for (const field of fields) {
      const key = fieldKey(field);
      const message = problemOf(field, (values as Values)[key]);
      if (message) wrong[key] = { type: "words", message };
    }
    return Object.keys(wrong).length > 0
      ? { values: {}, errors: wrong as FieldErrors<FieldValues> }
      : { values, errors: {} };
  };
}
