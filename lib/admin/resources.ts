import type { Resource } from "@/lib/resource/define";
import { dataAccessRuleResource } from "./access-rule/resource";
import { addressResource } from "./address/resource";
import { apiKeyResource } from "./api-key/resource";
import { approvalDecisionResource } from "./approval-decision/resource";
import { approvalPolicyResource } from "./approval-policy/resource";
import { approvalRequestResource } from "./approval-request/resource";
import { attachmentResource } from "./attachment/resource";
import { auditLogResource } from "./audit/resource";
import { branchResource } from "./branch/resource";
import { brandResource } from "./brand/resource";
import { commentResource } from "./comment/resource";
import { gstRegistrationResource } from "./company/gst-registration/resource";
import { companyResource } from "./company/resource";
import { contactResource } from "./contact/resource";
import { currencyResource } from "./currency/resource";
import { customFieldResource } from "./custom-field/resource";
import { customerResource } from "./customer/resource";
import { customerGroupResource } from "./customer-group/resource";
import { dataJobResource } from "./data-job/resource";
import { discountRuleResource } from "./discount-rule/resource";
import { domainEventResource } from "./domain-event/resource";
import { exchangeRateResource } from "./exchange-rate/resource";
import { gstRateResource } from "./gst-rate/resource";
import { hsnCodeResource } from "./hsn-code/resource";
import { integrationResource } from "./integration/resource";
import { notificationResource } from "./notification/resource";
import { numberSeriesResource } from "./number-series/resource";
import { paymentTermResource } from "./payment-term/resource";
import { userResource } from "./person/resource";
import { pincodeResource } from "./pincode/resource";
import { priceListResource } from "./price-list/resource";
import { productResource } from "./product/resource";
import { productCategoryResource } from "./product-category/resource";
import { productFamilyResource } from "./product-family/resource";
import { roleResource } from "./role/resource";
import { salesChannelResource } from "./sales-channel/resource";
import { savedViewResource } from "./saved-view/resource";
import { settingResource } from "./setting/resource";
import { stateResource } from "./state/resource";
import { templateResource } from "./template/resource";
import { unitOfMeasureResource } from "./unit-of-measure/resource";
import { userSessionResource } from "./user-session/resource";
import { webhookResource } from "./webhook/resource";
import { webhookDeliveryResource } from "./webhook-delivery/resource";
import { withholdingSectionResource } from "./withholding-section/resource";

/** What every module uses: the company, its catalogue, customers and taxes, and how it is administered. */
export const ADMIN_RESOURCES: readonly Resource[] = [
  currencyResource,
  exchangeRateResource,
  unitOfMeasureResource,
  stateResource,
  pincodeResource,
  hsnCodeResource,
  gstRateResource,
  withholdingSectionResource,
  paymentTermResource,
  brandResource,
  productCategoryResource,
  productFamilyResource,
  productResource,
  priceListResource,
  discountRuleResource,
  customerGroupResource,
  customerResource,
  contactResource,
  addressResource,
  salesChannelResource,
  companyResource,
  gstRegistrationResource,
  branchResource,
  settingResource,
  numberSeriesResource,
  userResource,
  roleResource,
  dataAccessRuleResource,
  userSessionResource,
  apiKeyResource,
  auditLogResource,
  attachmentResource,
  commentResource,
  savedViewResource,
  customFieldResource,
  approvalPolicyResource,
  approvalRequestResource,
  approvalDecisionResource,
  notificationResource,
  templateResource,
  webhookResource,
  webhookDeliveryResource,
  dataJobResource,
  domainEventResource,
  integrationResource,
];
