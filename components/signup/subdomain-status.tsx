import { CircleCheck, CircleX, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { refuseSubdomain, SUBDOMAIN_MESSAGES } from "@/lib/platform/signup/subdomain";
import type { SubdomainCheck } from "./use-subdomain-check";

const ICON = "mt-px size-3.5 shrink-0";

function Line({
  icon,
  isRefusal = false,
  children,
}: {
  icon?: ReactNode;
  isRefusal?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={cn("flex min-h-6 gap-1.5 py-1", isRefusal && "text-danger")}>
      {icon}
      <span className="min-w-0 break-words">{children}</span>
    </span>
  );
}

/** What is known about the address being written: its final form, whether it is free, what else is. */
export function SubdomainStatus({
  subdomain,
  root,
  check,
  isChecking,
  isUnknown,
  onChoose,
}: {
  subdomain: string;
  root: { protocol: string; host: string };
  check: SubdomainCheck | undefined;
  isChecking: boolean;
  isUnknown: boolean;
  onChoose: (name: string) => void;
}) {
  const address = `${root.protocol}//${subdomain}.${root.host}`;
  const status = () => {
    if (subdomain === "")
      return <Line>Letters a to z, digits and hyphens. People sign in there.</Line>;
    const refusal = refuseSubdomain(subdomain);
    if (refusal && !isChecking) {
      return (
        <Line isRefusal icon={<CircleX aria-hidden className={ICON} />}>
          {SUBDOMAIN_MESSAGES[refusal]}
        </Line>
      );
    }
    if (isUnknown)
      return (
        <Line>
          The name could not be checked just now. It is checked again when you send the form.
        </Line>
      );
    if (isChecking || !check) {
      return (
        <Line icon={<LoaderCircle aria-hidden className={`${ICON} animate-spin`} />}>
          Checking {address}
        </Line>
      );
    }
    if (check.available) {
      return (
        <Line icon={<CircleCheck aria-hidden className={`${ICON} text-success`} />}>
          <strong className="font-medium text-ink">{address}</strong> is free
        </Line>
      );
    }
    return (
      <Line isRefusal icon={<CircleX aria-hidden className={ICON} />}>
        {check.reason}
      </Line>
    );
  };
  return (
    <>
      <span aria-live="polite" className="block">
        {status()}
      </span>
      {check && !check.available && check.suggestions.length > 0 && (
        <span className="flex flex-wrap items-center gap-1.5 pt-1">
          These are free:
          {check.suggestions.map((name) => (
            <button
              key={name}
              type="button"
              onClick={() => onChoose(name)}
              className="h-6 rounded border border-line-strong bg-surface px-2 font-medium text-accent-ink hover:bg-hover"
            >
              {name}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
