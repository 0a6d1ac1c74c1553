import { productReviews } from "@/db/tenant/storefront/product-reviews";
import { defineResource } from "@/lib/resource/define";

/** What a customer thinks of a product; verified when it was bought from us. */
export const productReviewResource = defineResource({
  table: productReviews,
  label: ["Product review", "Product reviews"],
  title: ["reviewerName", "productId"],
  list: ["productId", "rating", "title", "reviewerName", "customerId", "status", "repliedAt"],
  form: [
    { title: "Review", fields: ["productId", "rating", "title", "body", "media"] },
    { title: "Written by", fields: ["reviewerName", "customerId", "salesOrderLineId"] },
    { title: "Our answer", fields: ["reply"] },
  ],
  search: ["reviewerName", "title", "body"],
  readOnly: ["status", "repliedAt"],
  labels: {
    rating: "Rating (1 to 5)",
    body: "Review",
    media: "Pictures",
    reviewerName: "Name shown",
    salesOrderLineId: "Bought with order line",
  },
  example: { rating: 5 },
});
