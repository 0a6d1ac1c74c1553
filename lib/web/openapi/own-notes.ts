import { z } from "zod";
import { auditSearch, timelineInput } from "@/lib/admin/audit/queries";
import { mentionQuery } from "@/lib/admin/comment/queries";
import { noticeQuery } from "@/lib/admin/notification/queries";
import { activityQuery } from "@/lib/admin/subject/read-activity";
import { creditInput } from "@/lib/platform/billing/subscription/credit";
import { documentsInput } from "@/lib/platform/billing/subscription/documents";
import { historyInput } from "@/lib/platform/billing/subscription/history";
import { paymentsInput } from "@/lib/platform/billing/subscription/payments";
import { signUpInput } from "@/lib/platform/signup/input";
import { searchInput } from "@/lib/record/search";
import type { Part } from "./json-schema";

/** What cannot be read off a route that somebody wrote. */
export type OwnNotes = {
  summary?: string;
  /** What is answered, in words. */
  answer?: string;
  status?: number;
  /** Parameters of the address, by the names of the code. */
  query?: z.ZodType;
  /** The body, as it stands on the wire. */
  body?: z.ZodType;
  /** Of a body that is no JSON. */
  bodyType?: string;
  /** Of an answer that is no JSON. */
  answerType?: string;
  schema?: Part;
};

const email = z.email();
const text = z.string();
const code = z.strictObject({ password: text.optional(), code: text.optional() });
const TOKENS: Part = {
  type: "object",
  properties: {
    access_token: { type: "string" },
    token_type: { type: "string", const: "Bearer" },
    expires_in: { type: "integer", description: "Seconds." },
    refresh_token: { type: "string" },
  },
  required: ["access_token", "token_type", "expires_in", "refresh_token"],
};
const DESCRIPTION = "A resource as the caller may see it: fields with kinds, labels and choices.";

/** By method and path. A route that is missing here is described by its command alone. */
export const OWN_NOTES: Readonly<Record<string, OwnNotes>> = {
  "GET onboarding/check-subdomain": {
    summary: "Whether a subdomain is free",
    query: z.object({ subdomain: text, companyName: text.optional() }),
    answer: "Whether it is free, the reason when not, and suggestions.",
  },
  "POST onboarding/register": {
    ...{ summary: "Sign a company up", body: signUpInput, status: 202 },
    answer: "The address that the workspace will have, and where its progress is told.",
  },
  "GET onboarding/{tenant_id}": {
    summary: "How far a new workspace is",
    answer: "The steps with their states.",
  },
  "GET onboarding/{tenant_id}/events": {
    ...{ summary: "The same as it happens", answerType: "text/event-stream" },
    answer: "An event for each step.",
  },
  "POST auth/login": {
    ...{ summary: "Sign in for tokens", answer: "An access token and a refresh token." },
    body: z.object({ email, password: text, code: text.optional() }),
    schema: TOKENS,
  },
  "POST auth/refresh": {
    ...{ summary: "New tokens for a refresh token", answer: "Both anew; the old one is spent." },
    body: z.object({ refresh_token: text }),
    schema: TOKENS,
  },
  "POST auth/logout": { summary: "Sign out", status: 204, answer: "The session is over." },
  "POST auth/confirm": {
    ...{ summary: "Confirm who calls", body: code, status: 204 },
    answer: "Dangerous operations are open for ten minutes.",
  },
  "POST auth/password-reset": {
    ...{ summary: "Ask for a new password", body: z.object({ email }), status: 202 },
    answer: "The same whether or not the address belongs to anybody.",
  },
  "POST auth/password-reset/complete": {
    ...{ summary: "Choose a new password", status: 204, answer: "It counts from now on." },
    body: z.object({ token: text, password: text }),
  },
  "GET me": { summary: "Who calls", answer: "Person or key, roles, permissions, workspace." },
  "POST me/password": {
    ...{ summary: "Change your password", status: 204, answer: "Other sessions are over." },
    body: z.object({ current_password: text, new_password: text }),
  },
  "PUT me/avatar": { summary: "Change your picture", bodyType: "image/*", answer: "Its id." },
  "PUT branding/logo": {
    ...{ summary: "Change the logo", bodyType: "image/*", answer: "Its id and the new version." },
    query: z.object({ version: z.int().optional() }),
  },
  "GET session/events": {
    ...{ summary: "Changes of the caller's rights", answerType: "text/event-stream" },
    answer: "An event whenever they change, and one at the session's end.",
  },
  "GET people": {
    ...{ summary: "List people", answer: "People and invitations." },
    query: z.object({
      status: text.optional(),
      text: z.string().max(100).optional(),
      after: z.uuid().optional(),
    }),
  },
  "POST people/export": { summary: "Export people", answerType: "text/csv", answer: "A file." },
  "GET access-rules": {
    ...{ summary: "List the rules of a role", answer: "Its rules." },
    query: z.object({ roleId: z.uuid() }),
  },
  "GET audit": { summary: "Search the audit log", query: auditSearch, answer: "A page of it." },
  "GET records/{resource}/{record_id}/activity": {
    ...{ summary: "Comments and files of a record", query: activityQuery },
    answer: "The newest conversations, all files, and what the caller may add.",
  },
  "GET records/{resource}/{record_id}/mentionable": {
    ...{ summary: "Whom a comment may name", query: mentionQuery },
    answer: "People who may see the record.",
  },
  "POST records/{resource}/{record_id}/attachments": {
    ...{ summary: "Attach a file", bodyType: "application/octet-stream", status: 201 },
    query: z.object({ fileName: text, caption: text.optional() }),
    answer: "Its id, name, type and size.",
  },
  "GET attachments/{id}/content": {
    ...{ summary: "Download a file", answerType: "application/octet-stream" },
    answer: "The file, with its name and type.",
  },
  "GET me/notifications": { query: noticeQuery, answer: "Your notifications, newest first." },
  "GET me/notifications/count": { answer: "How many are unread." },
  "GET search": {
    ...{ summary: "Search everything", query: searchInput },
    answer:
      "Records of every resource that the caller may read: exact codes and numbers first, then what begins so, contains it, or is written a little differently.",
    schema: {
      type: "object",
      properties: {
        data: {
          type: "array",
          items: {
            type: "object",
            properties: {
              resource: { type: "string" },
              id: { type: "string", format: "uuid" },
              title: { type: "string" },
              detail: {
                type: ["string", "null"],
                description: "What it was found by, where the title does not show it.",
              },
            },
            required: ["resource", "id", "title", "detail"],
          },
        },
        note: { type: ["string", "null"], description: "Set when the answer is not complete." },
      },
      required: ["data", "note"],
    },
  },
  "GET audit/timeline": {
    ...{ summary: "What happened to a record", query: timelineInput, answer: "Its entries." },
  },
  "GET audit/export": {
    ...{ summary: "Export the audit log", query: auditSearch, answerType: "text/csv" },
    answer: "A file.",
  },
  "POST audit/verify": { summary: "Verify the seals", answer: "What was checked and found." },
  "GET billing/documents": { query: documentsInput, answer: "Invoices and credit notes." },
  "GET billing/documents/{number}": {
    summary: "An invoice or credit note; printed where the number ends in .pdf",
    answer: "The document.",
  },
  "GET billing/credit": { query: creditInput, answer: "Entries of the credit." },
  "GET billing/payments": { query: paymentsInput, answer: "Payments and tries." },
  "GET billing/subscription-billing/history": { query: historyInput, answer: "What happened." },
  "GET resources": { summary: "List the resources", answer: "Names and rights of the caller." },
  "GET resources/{name}": { summary: "Describe a resource", answer: DESCRIPTION },
  "POST console/tenants/{id}/preview": {
    ...{ summary: "What a change would come to", body: z.record(text, z.unknown()) },
    answer: "Documents as they would be.",
  },
  "POST console/jobs/tick": { summary: "Run billing's due work", answer: "What was done." },
  "POST console/recon/run": {
    ...{ summary: "Reconcile payments", body: z.record(text, z.unknown()), answer: "Done." },
  },
  "GET console/recon": { summary: "Results of reconciliation", answer: "Runs and differences." },
};
