import type { Resource } from "@/lib/resource/define";
import { commissionEntryResource } from "./commission-entry/resource";
import { commissionPayoutResource } from "./commission-payout/resource";
import { commissionPlanResource } from "./commission-plan/resource";
import { communityPartnerResource } from "./community-partner/resource";
import { creditLimitResource } from "./credit-limit/resource";
import { dealerResource } from "./dealer/resource";
import { dealerTargetResource } from "./dealer-target/resource";
import { dealerTierResource } from "./dealer-tier/resource";
import { partnerReferralResource } from "./partner-referral/resource";
import { schemeResource } from "./scheme/resource";
import { schemeAccrualResource } from "./scheme-accrual/resource";
import { schemeClaimResource } from "./scheme-claim/resource";
import { secondarySaleResource } from "./secondary-sale/resource";
import { territoryResource } from "./territory/resource";

/** Everything of dealers, schemes, partners and commissions that people and programs work with. */
export const DEALERS_RESOURCES: readonly Resource[] = [
  dealerResource,
  creditLimitResource,
  dealerTargetResource,
  secondarySaleResource,
  schemeResource,
  schemeClaimResource,
  schemeAccrualResource,
  communityPartnerResource,
  partnerReferralResource,
  commissionPlanResource,
  commissionEntryResource,
  commissionPayoutResource,
  territoryResource,
  dealerTierResource,
];
