import { HTTP_STATUS } from "@/lib/core/errors";
import { PAGE_SIZES } from "@/lib/resource/answers";
import { cookieName } from "../session-cookie";
import { type Part, ref } from "./json-schema";
import { problemResponses } from "./problems";

const PROBLEM: Part = {
  type: "object",
  description: "A refusal, as RFC 9457 has it. `reason` is stable; `detail` is for people.",
  properties: {
    type: { type: "string", const: "about:blank" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: Object.keys(HTTP_STATUS) },
    reason: { type: "string" },
    fields: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "By field or parameter, the rule that it breaks: `lines.0.ordered_qty`.",
    },
    difference: {
      type: "object",
      description: "Of a stale edit: each field that both changed.",
      additionalProperties: {
        type: "object",
        properties: { yours: {}, theirs: {} },
        required: ["yours", "theirs"],
      },
    },
    request_id: { type: "string" },
  },
  required: ["type", "title", "status", "detail", "code", "reason", "request_id"],
  examples: [
    {
      ...{ type: "about:blank", title: "The request is not valid", status: 400 },
      detail: "Some of the values need another look.",
      ...{ code: "invalid", reason: "input.invalid", fields: { name: "Name is missing." } },
      request_id: "01939a2c-8f00-7aaa-8aaa-3f6d1c2b4a59",
    },
  ],
};

const CHOICE: Part = {
  type: "object",
  properties: { id: { type: "string", format: "uuid" }, title: { type: "string" } },
  required: ["id", "title"],
};

const BULK_ANSWER: Part = {
  type: "object",
  properties: {
    created: {
      type: "array",
      items: {
        type: "object",
        properties: { id: { type: "string", format: "uuid" } },
        required: ["id"],
      },
    },
    updated: {
      type: "array",
      items: {
        type: "object",
        properties: { id: { type: "string", format: "uuid" }, version: { type: "integer" } },
        required: ["id"],
      },
    },
    deleted: { type: "integer" },
  },
  required: ["created", "updated", "deleted"],
};

const TOTALS: Part = {
  type: "object",
  description: "Of everything that fits, not of the page; asked for by `totals=true`.",
  properties: {
    count: { type: "integer" },
    sums: { type: "object", additionalProperties: { type: "string" } },
  },
  required: ["count", "sums"],
};

const GROUPS: Part = {
  type: "array",
  description: "How many fit by each value; asked for by `group`.",
  items: {
    type: "object",
    properties: {
      value: { type: ["string", "null"] },
      title: { type: "string" },
      count: { type: "integer" },
    },
    required: ["value", "title", "count"],
  },
};

const RELATED: Part = {
  type: "object",
  properties: {
    data: {
      type: "array",
      items: {
        type: "object",
        properties: {
          resource: { type: "string" },
          field: { type: "string" },
          label: { type: "string" },
          has_more: { type: "boolean" },
          data: { type: "array", items: ref("schemas/Choice") },
        },
        required: ["resource", "field", "label", "has_more", "data"],
      },
    },
  },
  required: ["data"],
};

const sharedSchemas: Part = {
  Problem: PROBLEM,
  Choice: CHOICE,
  Choices: {
    type: "object",
    properties: { data: { type: "array", items: ref("schemas/Choice") } },
    required: ["data"],
  },
  Related: RELATED,
  BulkAnswer: BULK_ANSWER,
  Totals: TOTALS,
  Groups: GROUPS,
  NextCursor: {
    type: ["string", "null"],
    description: "Sent as `cursor` for the next page; null on the last one.",
  },
  Version: { type: "integer", minimum: 1, description: "Goes up by one with every change." },
  SeenVersion: {
    type: "integer",
    minimum: 1,
    description: "The version that was read, where If-Match does not name it.",
  },
  ClientRef: {
    type: ["string", "null"],
    maxLength: 120,
    description: "A key of your own: a record with the same one is answered instead of made again.",
  },
  RecordTitle: { type: "string", description: "What people call the record." },
  ReferenceTitles: {
    type: "object",
    additionalProperties: { type: ["string", "null"] },
    description: "By reference: what its record is called; null where the caller may not know.",
  },
  Expanded: {
    type: "object",
    additionalProperties: { type: ["object", "null"], additionalProperties: true },
    description: "By reference that was asked for with `expand`: its record, or null.",
  },
};

const text = (name: string, description: string, schema: Part = { type: "string" }): Part => ({
  name,
  in: "query",
  description,
  schema,
});

const IdempotencyKey: Part = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "A value of your own for each request, kept for seven days: a repetition gets the first answer.",
  schema: { type: "string", minLength: 8, maxLength: 128 },
};

const sharedParameters: Part = {
  Id: {
    name: "id",
    in: "path",
    required: true,
    description: "The record's id.",
    schema: { type: "string", format: "uuid" },
  },
  Limit: text("limit", "Records on a page.", {
    type: "integer",
    minimum: 1,
    maximum: PAGE_SIZES.largest,
    default: PAGE_SIZES.default,
  }),
  Cursor: text("cursor", "`next_cursor` of the page before, with the same sort."),
  Sort: text(
    "sort",
    "Up to four columns joined by commas, a minus in front of those turned round.",
  ),
  Q: text("q", "Words to look for.", { type: "string", maxLength: 200 }),
  Totals: text("totals", "Also count what fits, and sum its amounts up.", {
    type: "boolean",
    default: false,
  }),
  ChoiceIds: {
    ...text("ids", "Only these records.", {
      type: "array",
      items: { type: "string", format: "uuid" },
    }),
    ...{ style: "form", explode: false },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    description: "The ETag of the record that was looked at; or `version` in the body.",
    schema: { type: "string" },
    example: '"3-Xh2b9aQeUw1z"',
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "The ETag of the record that the caller has: 304 while it is the same.",
    schema: { type: "string" },
  },
  IdempotencyKey,
  RequiredIdempotencyKey: { ...IdempotencyKey, required: true },
};

const header = (description: string, schema: Part = { type: "integer" }): Part => ({
  description,
  schema,
});

const headers: Part = {
  ETag: header("Version and digest of the record, for If-Match and If-None-Match.", {
    type: "string",
  }),
  Location: header("Where the new record is.", { type: "string" }),
  RetryAfter: header("Seconds to wait."),
  RateLimitLimit: header("How many calls an API key has in its window of a minute."),
  RateLimitRemaining: header("How many of them are left."),
  RateLimitReset: header("In how many seconds all of them are there again."),
};

const securitySchemes = (): Part => ({
  accessToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A person's access token, from `POST /auth/login`. Good for a few minutes.",
  },
  apiKey: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "ilms_…",
    description: "An API key of the workspace; it acts within one role of its owner.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: cookieName("session"),
    description: "The cookie of a browser that is signed in; our own pages use it.",
  },
});

/** Components that all operations share. */
export const sharedComponents = () => ({
  schemas: sharedSchemas,
  parameters: sharedParameters,
  headers,
  responses: problemResponses(),
  securitySchemes: securitySchemes(),
});
