import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import type { AuditPageView } from "@/lib/web/views-audit";

/** Downloads what the filters leave; where the plan has no export it says which one does. */
export function ExportButton({
  offer,
  filters,
  path,
}: {
  offer: AuditPageView["export"];
  filters: AuditPageView["filters"];
  path: string;
}) {
  if (offer.kind === "role") return null;
  if (offer.kind === "plan") {
    return (
      <p className="max-w-60 text-ink-muted text-xs">
        The export as CSV comes with the {offer.plan} plan.
      </p>
    );
  }
  const query = new URLSearchParams(filters).toString();
  return (
    <a href={query ? `${path}?${query}` : path} download className={buttonStyle()}>
      <Download aria-hidden className="size-4" />
      Export as CSV
    </a>
  );
}
