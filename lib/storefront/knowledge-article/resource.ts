import { knowledgeArticles } from "@/db/tenant/storefront/knowledge-articles";
import { defineResource } from "@/lib/resource/define";

/** Help for customers, words for agents or a guide for technicians, by product and fault. */
export const knowledgeArticleResource = defineResource({
  table: knowledgeArticles,
  label: ["Knowledge article", "Knowledge articles"],
  title: ["title"],
  list: [
    "title",
    "audience",
    "status",
    "productCategoryId",
    "faultCodeId",
    "language",
    "helpfulCount",
    "publishedAt",
  ],
  form: [
    { title: "Article", fields: ["title", "slug", "audience", "language", "status"] },
    { title: "About", fields: ["productCategoryId", "productFamilyId", "faultCodeId"] },
    { title: "Content", fields: ["body"] },
  ],
  search: ["title", "slug"],
  readOnly: ["helpfulCount", "unhelpfulCount", "publishedAt"],
  labels: {
    slug: "Address",
    audience: "Written for",
    faultCodeId: "Fault",
    helpfulCount: "Found helpful",
    unhelpfulCount: "Found unhelpful",
  },
  example: { audience: "customer" },
});
