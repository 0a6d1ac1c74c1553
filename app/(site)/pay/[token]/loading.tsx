import { PaySkeleton } from "@/components/billing/pay-page-skeleton";

export default PaySkeleton;
