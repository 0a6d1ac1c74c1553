import { dealers, dealerTerritories } from "@/db/tenant/core/dealers";
import { defineResource, linesOf } from "@/lib/resource/define";

/** An appointed distributor or dealer, the customer account behind him and where he may sell. */
export const dealerResource = defineResource({
  table: dealers,
  label: ["Dealer", "Dealers"],
  title: ["dealerCode", "customerId"],
  list: [
    "dealerCode",
    "customerId",
    "dealerType",
    "dealerTierId",
    "territoryId",
    "accountManagerUserId",
    "status",
  ],
  form: [
    {
      title: "Dealer",
      fields: ["dealerCode", "customerId", "dealerType", "ownerName", "parentDealerId"],
    },
    { title: "Place", fields: ["dealerTierId", "territoryId", "accountManagerUserId"] },
    {
      title: "Agreement",
      fields: [
        "agreementNo",
        "agreementExpiresOn",
        "onboardedOn",
        "securityDepositAmount",
        "bankIfsc",
      ],
    },
  ],
  lines: [
    linesOf({
      table: dealerTerritories,
      label: ["Territory", "Territories"],
      columns: ["territoryId", "categoryId", "isExclusive", "validFrom", "validTo"],
      labels: { categoryId: "Product category" },
    }),
  ],
  search: ["dealerCode", "ownerName", "agreementNo"],
  readOnly: ["status", "portalUserId", "terminatedOn"],
  labels: {
    dealerTierId: "Tier",
    parentDealerId: "Buys from",
    accountManagerUserId: "Account manager",
    portalUserId: "Signs in as",
    securityDepositAmount: "Security deposit",
    bankIfsc: "IFSC of the bank",
  },
});
