import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { AuditPageView, AuditVerificationView } from "@/lib/web/views-audit";
import { faultText } from "./words";

const count = (rows: number) => `${rows.toLocaleString("en-IN")} ${rows === 1 ? "row" : "rows"}`;

function Outcome({ found }: { found: AuditVerificationView }) {
  if (found.isIntact) {
    return (
      <p role="status" className="flex items-start gap-1.5 text-success">
        <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
        {found.rows === 0
          ? "The log is intact: nothing is sealed yet."
          : `The log is intact: ${count(found.rows)} recomputed, none changed, added or removed.`}
      </p>
    );
  }
  return (
    <div role="alert" className="flex flex-col gap-1 text-danger">
      <p className="flex items-start gap-1.5 font-medium">
        <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        The log was tampered with. Keep the workspace as it is and call support.
      </p>
      <ul className="list-disc pl-9">
        {found.faults.map((fault) => (
          <li key={fault.key}>{faultText(fault.kind, fault.sequenceNo)}</li>
        ))}
      </ul>
      {found.faultCount > found.faults.length && (
        <p className="pl-5.5">and {found.faultCount - found.faults.length} more</p>
      )}
    </div>
  );
}

/** How far the log is sealed, and a way to prove that nobody changed it. */
export function ChainStatus({
  status,
  verification,
  canVerify,
  path,
}: Pick<AuditPageView, "status" | "verification" | "canVerify"> & { path: string }) {
  const { sealed, sealedAt, waiting } = status;
  return (
    <Card
      title="Seal"
      aside={
        canVerify && (
          <form action={path} method="get">
            <input type="hidden" name="verify" value="now" />
            <Button type="submit" size="sm">
              Verify now
            </Button>
          </form>
        )
      }
    >
      <div className="flex flex-col gap-2 px-4 py-3">
        <p className="text-ink-muted">
          {sealedAt ? (
            <>
              {count(sealed)} sealed, the last on <DateTime at={sealedAt} />.
            </>
          ) : (
            "Nothing is sealed yet."
          )}{" "}
          {waiting > 0 && `${count(waiting)} will follow within seconds. `}
          Each sealed row carries the hash of the one before it: a row that was changed or removed
          afterwards is found.
        </p>
        {verification && <Outcome found={verification} />}
      </div>
    </Card>
  );
}
