import { expect, test } from "vitest";
import { verifyCheckoutSignature, verifyWebhook } from "@/lib/integrations/razorpay";

/** Known answers of the billing specification, section 14. */
const PUBLISHED = {
  orderId: "order_IEIaMR65cu6nz3",
  paymentId: "pay_IH4NVgf4Dreq1l",
  signature: "0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f",
};
const OURS = {
  orderId: "order_SIM00000000001",
  paymentId: "pay_SIM00000000001",
  signature: "f0706db4a34b16c494b458ba27c365da7d29ca6697074abcfb55401985bca7df",
};
const BODY =
  '{"entity":"event","account_id":"acc_SIM00000000001","event":"payment.captured","contains":["payment"],"payload":{"payment":{"entity":{"id":"pay_SIM00000000001","amount":1910458,"currency":"INR","status":"captured","order_id":"order_SIM00000000001","notes":[],"description":"ILMS\\/change"}}},"created_at":1779235200}';
const SIGNED = "3894b7ade84fc90a56ef9fcd219ba58fb06c610f80481bc2b58fd58dda16ed56";
const SECRET = "whsec_sim_local";
const raw = (text: string) => Buffer.from(text);

test("the known answers of Checkout are accepted", () => {
  expect(verifyCheckoutSignature(PUBLISHED, "EnLs21M47BllR3X8PSFtjtbd")).toBe(true);
  expect(verifyCheckoutSignature(OURS, "sim_key_secret")).toBe(true);
});

test.each([
  ["another order", { orderId: "order_SIM00000000002" }],
  ["another payment", { paymentId: "pay_SIM00000000002" }],
  ["order and payment exchanged", { orderId: OURS.paymentId, paymentId: OURS.orderId }],
  ["a border moved by a bar", { orderId: "order_SIM00000000001|pay", paymentId: "x" }],
  ["no signature", { signature: "" }],
  ["a shortened signature", { signature: OURS.signature.slice(0, 62) }],
  ["a signature that is no hex", { signature: "z".repeat(64) }],
  ["the signature of another", { signature: PUBLISHED.signature }],
])("Checkout is not believed with %s", (_name, changed) => {
  expect(verifyCheckoutSignature({ ...OURS, ...changed }, "sim_key_secret")).toBe(false);
});

test("the known answer of a webhook is accepted, under any of several secrets", () => {
  expect(verifyWebhook(raw(BODY), SIGNED, [SECRET])).toBe(true);
  expect(verifyWebhook(raw(BODY), SIGNED, ["a-new-secret", SECRET])).toBe(true);
});

test.each([
  ["the same JSON written anew", JSON.stringify(JSON.parse(BODY)), SIGNED, [SECRET]],
  ["one space more", `${BODY} `, SIGNED, [SECRET]],
  ["no signature", BODY, null, [SECRET]],
  ["an empty signature", BODY, "", [SECRET]],
  ["another signature", BODY, PUBLISHED.signature, [SECRET]],
  ["another secret", BODY, SIGNED, ["whsec_other"]],
  ["no secret", BODY, SIGNED, []],
])("a webhook is refused: %s", (_name, body, signature, secrets) => {
  expect(verifyWebhook(raw(body), signature, secrets)).toBe(false);
});
