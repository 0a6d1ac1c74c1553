import type { Metadata } from "next";
import { BillingPriceForm } from "@/components/console/billing-price-form";
import { BillingPrices, BillingRates } from "@/components/console/billing-prices";
import { BillingRateForm } from "@/components/console/billing-rate-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadPriceBook } from "@/lib/web/console-billing-operations";
import { changePrice, changeRate } from "./actions";

export const metadata: Metadata = { title: "Prices" };

export default async function PricesPage() {
  const { prices, rates, products, today, canWrite } = await loadPriceBook();
  return (
    <>
      <PageHeader
        title="Prices"
        description="The price book of each currency; nothing is converted on an invoice."
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <BillingPrices rows={prices} />
        <div className="flex min-w-0 flex-col gap-5">
          {canWrite && <BillingPriceForm products={products} today={today} action={changePrice} />}
          <BillingRates rows={rates} />
          {canWrite && <BillingRateForm today={today} action={changeRate} />}
        </div>
      </div>
    </>
  );
}
