import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { verifyResendWebhook } from "./resend-webhook";
import { WebhookRefused } from "./webhook-refused";

/** The known answer of the billing specification, section 15. */
const SECRET = "whsec_aWxtcy1sb2NhbC1yZXNlbmQtc2VjcmV0";
const BODY =
  '{"type":"email.bounced","created_at":"2026-05-20T10:00:00.000Z","data":{"email_id":"00000000-0000-4000-8000-000000000001"}}';
const KNOWN = "v1,iEZa2KpKblv09BlDG0bKdCmw/1A/nuOXpqTqqiVoGXE=";
const SENT_AT = 1_779_271_200;
const OTHER = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

const good = {
  "svix-id": "msg_sim1",
  "svix-timestamp": String(SENT_AT),
  "svix-signature": KNOWN,
};
const at = (seconds: number) => new Date((SENT_AT + seconds) * 1_000);
const verify = (
  headers: Partial<Record<keyof typeof good, string | null>> = {},
  { body = Buffer.from(BODY), now = at(0), secret = SECRET } = {},
) => verifyResendWebhook(body, { ...good, ...headers }, secret, now);

test("the known answer is accepted, and agrees with the library of the standard", () => {
  expect(verify()).toEqual({ id: "msg_sim1" });
  expect(new Webhook(SECRET).sign("msg_sim1", at(0), BODY)).toBe(KNOWN);
});

test.each([
  ["five minutes late", {}, { now: at(300) }],
  ["five minutes early", {}, { now: at(-300) }],
  ["second of two signatures", { "svix-signature": `${OTHER} ${KNOWN}` }, {}],
  ["first of two signatures", { "svix-signature": `${KNOWN} ${OTHER}` }, {}],
  ["beside a version of the future", { "svix-signature": `v2,abc= v1a,abc= ${KNOWN}` }, {}],
])("accepted: %s", (_name, headers, given) => {
  expect(verify(headers, given)).toEqual({ id: "msg_sim1" });
});

const changed = Buffer.from(BODY.replace("bounced", "clicked"));
test.each([
  ["no id", { "svix-id": null }, {}],
  ["no timestamp", { "svix-timestamp": null }, {}],
  ["no signature", { "svix-signature": null }, {}],
  ["empty signature", { "svix-signature": "" }, {}],
  ["another signature", { "svix-signature": OTHER }, {}],
  ["a signature without its version", { "svix-signature": KNOWN.slice(3) }, {}],
  ["the signature as another version", { "svix-signature": KNOWN.replace("v1", "v2") }, {}],
  ["a shortened signature", { "svix-signature": KNOWN.slice(0, 20) }, {}],
  ["a changed body", {}, { body: changed }],
  ["one space more", {}, { body: Buffer.from(`${BODY} `) }],
  ["an empty body", {}, { body: Buffer.alloc(0) }],
  ["another id", { "svix-id": "msg_sim2" }, {}],
  ["a border moved by a dot", { "svix-id": `msg_sim1.${SENT_AT}` }, {}],
  ["another timestamp", { "svix-timestamp": String(SENT_AT + 1) }, {}],
  ["a timestamp that is none", { "svix-timestamp": "soon" }, {}],
  ["a timestamp below zero", { "svix-timestamp": `-${SENT_AT}` }, {}],
  ["more than five minutes late", {}, { now: at(301) }],
  ["more than five minutes early", {}, { now: at(-301) }],
  ["another secret", {}, { secret: "whsec_YW5vdGhlci1zZWNyZXQtb2YtdGVzdHM=" }],
  ["eleven signatures", { "svix-signature": `${`${OTHER} `.repeat(10)}${KNOWN}` }, {}],
])("refused: %s", (_name, headers, given) => {
  expect(() => verify(headers, given)).toThrow(WebhookRefused);
});
