import { type AnyPgColumn, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, masterColumns, oneOf, oneOfCheck, reference, timestamptz } from "../columns";
import { productCategories } from "../core/product-categories";
import { productFamilies } from "../core/product-families";
import { wordsIndex } from "../search-index";
import { serviceFaultCodes } from "../service/service-fault-codes";

export const KNOWLEDGE_ARTICLE_STATUSES = ["draft", "in_review", "published", "archived"] as const;

/** Self-help, agent script or technician guide by product and fault. */
export const knowledgeArticles = pgTable(
  "knowledge_articles",
  {
    ...identity,
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    status: oneOf("status", KNOWLEDGE_ARTICLE_STATUSES).notNull().default("draft"),

    body: jsonb("body").notNull(),
    audience: text("audience").notNull(),
    productCategoryId: reference("product_category_id", (): AnyPgColumn => productCategories.id),
    productFamilyId: reference("product_family_id", (): AnyPgColumn => productFamilies.id),
    faultCodeId: reference("fault_code_id", (): AnyPgColumn => serviceFaultCodes.id),

    language: text("language").notNull().default("en"),
    helpfulCount: integer("helpful_count").notNull().default(0),
    unhelpfulCount: integer("unhelpful_count").notNull().default(0),
    publishedAt: timestamptz("published_at"),

    ...masterColumns,
  },
  (t) => [
    wordsIndex("knowledge_articles_body_words_idx", t.body),
    unique("knowledge_articles_slug_language_key").on(t.slug, t.language),
    oneOfCheck("knowledge_articles_status_check", t.status, KNOWLEDGE_ARTICLE_STATUSES),
  ],
);
