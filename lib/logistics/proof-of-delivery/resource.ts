import { proofsOfDelivery } from "@/db/tenant/logistics/proofs-of-delivery";
import { defineResource } from "@/lib/resource/define";

/** What happened at the door: who took the goods, what they signed and the cash they paid. */
export const proofOfDeliveryResource = defineResource({
  table: proofsOfDelivery,
  label: ["Proof of delivery", "Proofs of delivery"],
  title: ["shipmentId", "attemptNo"],
  list: [
    "shipmentId",
    "attemptNo",
    "attemptedAt",
    "outcome",
    "receiverName",
    "codCollectedAmount",
    "failureReason",
  ],
  form: [
    {
      title: "Attempt",
      fields: ["shipmentId", "attemptNo", "attemptedAt", "outcome", "failureReason"],
    },
    { title: "Receiver", fields: ["receiverName", "receiverRelation", "codCollectedAmount"] },
    {
      title: "Proof",
      fields: ["signatureAttachmentId", "photoAttachmentId", "latitude", "longitude"],
    },
  ],
  search: ["receiverName"],
  readOnly: ["otpVerifiedAt", "paymentId"],
  labels: {
    attemptNo: "Attempt",
    receiverName: "Received by",
    receiverRelation: "Relation to the customer",
    otpVerifiedAt: "One-time code verified",
    signatureAttachmentId: "Signature",
    photoAttachmentId: "Photo",
    codCollectedAmount: "Cash collected",
    failureReason: "Reason of the failure",
  },
});
