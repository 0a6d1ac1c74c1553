import { z } from "zod";
import type { Failure } from "@/lib/core/command";

export const SUBJECT_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "record.not-found",
  message: "There is no such record.",
};
export const SUBJECT_READ_ONLY: Failure = {
  code: "forbidden",
  reason: "permission.missing",
  message: "Your role does not let you change this record.",
};

/** The record that a comment, a file or a notice is about. */
export const subjectFields = {
  resource: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/, "Name a resource, such as sales-orders."),
  recordId: z.uuid("This is no record."),
};

export type SubjectReference = { resource: string; recordId: string };

export const resourceOf = (table: string) => table.replaceAll("_", "-");
