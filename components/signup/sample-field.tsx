"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { SignUpForm } from "@/lib/platform/signup/input";
import { HOME } from "./country-fields";
import { messageOf } from "./sign-up-errors";

const HINT = "sample_company-hint";

/** Whether the workspace starts with a sample company. It is an Indian one, so it is asked for there. */
export function SampleField({ values }: { values: Record<string, string> }) {
  const { register, control, formState } = useFormContext<SignUpForm>();
  const isHydrated = useHydrated();
  const country = useWatch({ control, name: "country" }) ?? values.country ?? HOME;
  if (country !== HOME && isHydrated) return null;
  const error = messageOf(formState.errors, "sample_company");
  return (
    <div className="flex items-start gap-3">
      <input
        id="sample_company"
        type="checkbox"
        aria-describedby={HINT}
        className="mt-1 size-4 accent-accent"
        defaultChecked={values.sample_company === "on"}
        {...register("sample_company", { shouldUnregister: true })}
      />
      <div className="flex flex-col gap-0.5">
        <label htmlFor="sample_company" className="font-medium">
          Start with a sample company
        </label>
        <p id={HINT} className="text-ink-muted text-sm">
          A maker of water purifiers with its products, dealers and customers, to look around in. It
          fills in while you are let in.
        </p>
        {error && <p className="text-danger text-sm">{error}</p>}
      </div>
    </div>
  );
}
