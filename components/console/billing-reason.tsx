import type { FormState } from "@/lib/web/views";
import { ReasonField } from "./reason-field";

/** Why staff touch a tenant's billing; it stands in the platform's audit log. */
export function BillingReason(field: { state: FormState; id?: string; label?: string }) {
  return <ReasonField {...field} hint="At least 10 characters. It stands in the audit log." />;
}
