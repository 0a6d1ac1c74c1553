import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { ProductPicture } from "./product-picture";

export function Hero({ host }: { host: string }) {
  return (
    <section aria-labelledby="promise" className="overflow-hidden">
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-12 px-4 pt-12 pb-16 sm:px-6 sm:pt-16 lg:grid-cols-[minmax(0,29rem)_minmax(0,1fr)] lg:gap-14">
        <div className="lg:pt-6">
          <h1
            id="promise"
            className="font-semibold text-3xl tracking-tight sm:text-4xl lg:text-[2.875rem] lg:leading-[3.125rem]"
          >
            Your own ERP workspace for durable goods, built while you watch.
          </h1>
          <p className="mt-5 text-ink-muted text-lg">
            For companies that make, sell, move and service things with serial numbers. Sign up and
            ILMS builds your company its own set of 237 tables, from sales order to warranty claim,
            behind an address of its own.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-3">
            <Link href="/signup" className={buttonStyle({ variant: "primary", size: "lg" })}>
              Create your workspace
              <ArrowRight aria-hidden className="size-4" />
            </Link>
            <Link href="/sign-in" className={buttonStyle({ size: "lg" })}>
              Sign in to a workspace
            </Link>
          </div>
          <p className="mt-3 text-ink-muted text-sm">
            Starts on the Free plan. No card is asked for.
          </p>
        </div>
        <ProductPicture host={host} />
      </div>
    </section>
  );
}
