import type { Resource } from "@/lib/resource/define";
import { accountResource } from "./account/resource";
import { accountBalanceResource } from "./account-balance/resource";
import { accountingPeriodResource } from "./accounting-period/resource";
import { assetDepreciationResource } from "./asset-depreciation/resource";
import { bankAccountResource } from "./bank-account/resource";
import { bankTransactionResource } from "./bank-transaction/resource";
import { budgetResource } from "./budget/resource";
import { costCenterResource } from "./cost-center/resource";
import { eInvoiceResource } from "./e-invoice/resource";
import { fixedAssetResource } from "./fixed-asset/resource";
import { gstInwardSupplyResource } from "./gst-inward-supply/resource";
import { gstReturnResource } from "./gst-return/resource";
import { invoiceResource } from "./invoice/resource";
import { journalEntryResource } from "./journal-entry/resource";
import { journalLineResource } from "./journal-line/resource";
import { paymentResource } from "./payment/resource";
import { paymentAllocationResource } from "./payment-allocation/resource";
import { postingRuleResource } from "./posting-rule/resource";
import { vendorBillResource } from "./vendor-bill/resource";
import { withholdingTransactionResource } from "./withholding-transaction/resource";

/** Everything of the books that people and programs work with. */
export const FINANCE_RESOURCES: readonly Resource[] = [
  invoiceResource,
  vendorBillResource,
  paymentResource,
  paymentAllocationResource,
  journalEntryResource,
  journalLineResource,
  accountResource,
  accountBalanceResource,
  accountingPeriodResource,
  costCenterResource,
  budgetResource,
  postingRuleResource,
  bankAccountResource,
  bankTransactionResource,
  eInvoiceResource,
  gstReturnResource,
  gstInwardSupplyResource,
  withholdingTransactionResource,
  fixedAssetResource,
  assetDepreciationResource,
];
