import { FormSkeleton } from "@/components/settings/form-skeleton";

/** The shape of an invoice that can be paid. */
export function PaySkeleton() {
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 text-sm sm:px-6 sm:py-14">
      <FormSkeleton />
    </div>
  );
}
