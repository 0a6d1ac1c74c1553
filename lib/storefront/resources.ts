import type { Resource } from "@/lib/resource/define";
import { cartResource } from "./cart/resource";
import { cmsPageResource } from "./cms-page/resource";
import { knowledgeArticleResource } from "./knowledge-article/resource";
import { mediaAssetResource } from "./media-asset/resource";
import { paymentGatewayTransactionResource } from "./payment-gateway-transaction/resource";
import { productReviewResource } from "./product-review/resource";
import { storefrontResource } from "./storefront/resource";
import { storefrontCollectionResource } from "./storefront-collection/resource";
import { storefrontListingResource } from "./storefront-listing/resource";

/** Everything of shops and content that people and programs work with. */
export const STOREFRONT_RESOURCES: readonly Resource[] = [
  storefrontResource,
  cmsPageResource,
  mediaAssetResource,
  storefrontListingResource,
  storefrontCollectionResource,
  cartResource,
  productReviewResource,
  knowledgeArticleResource,
  paymentGatewayTransactionResource,
];
