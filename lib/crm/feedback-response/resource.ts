import { feedbackResponses } from "@/db/tenant/crm/feedback-responses";
import { defineResource } from "@/lib/resource/define";

/** What a customer said when asked after an order, a call or a visit. */
export const feedbackResponseResource = defineResource({
  table: feedbackResponses,
  label: ["Feedback", "Feedback"],
  title: ["customerId", "surveyType", "askedAt"],
  list: [
    "askedAt",
    "customerId",
    "surveyType",
    "rating",
    "remark",
    "isCallbackRequested",
    "answeredAt",
  ],
  form: [
    { title: "Asked", fields: ["customerId", "surveyType", "askedAt"] },
    { title: "After", fields: ["salesOrderId", "serviceRequestId", "ticketId", "callLogId"] },
    {
      title: "Answer",
      fields: ["answeredAt", "rating", "remark", "isCallbackRequested", "answers"],
    },
  ],
  search: ["remark"],
  labels: {
    surveyType: "Survey",
    rating: "Rating from 0 to 10",
    answers: "Further answers",
    isCallbackRequested: "Wants to be called back",
  },
});
