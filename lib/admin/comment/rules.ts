import { z } from "zod";
import type { Failure } from "@/lib/core/command";

export const COMMENT_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "comment.not-found",
  message: "There is no such comment.",
};
export const COMMENT_NOT_OWN: Failure = {
  code: "forbidden",
  reason: "comment.not-own",
  message: "Only who wrote a comment changes it.",
};
export const PARENT_UNKNOWN: Failure = {
  code: "invalid",
  reason: "comment.parent-unknown",
  message: "The comment you answer is not there any more.",
};
export const MENTION_BLIND: Failure = {
  code: "invalid",
  reason: "comment.mention-blind",
  message: "Somebody you name cannot see this record.",
};

const MOST_CHARACTERS = 5_000;
const MOST_MENTIONS = 20;
/** Lines and tabs, but no other control characters: the database takes no NUL. */
const PLAIN = /^(?:[^\p{Cc}]|[\n\r\t])*$/u;

/** What is typed: plain text, and the people it names by their ids. */
export const commentText = {
  body: z
    .string({ error: "Write something." })
    .trim()
    .min(1, "Write something.")
    .max(MOST_CHARACTERS, "A comment has at most 5,000 characters.")
    .regex(PLAIN, "A comment is plain text."),
  mentionedUserIds: z
    .array(z.uuid("This is no person."))
    .max(MOST_MENTIONS, "A comment names at most 20 people.")
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

export const commentId = z.uuid("This is no comment.");
