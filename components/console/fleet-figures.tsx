import Link from "next/link";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import type { ConsoleOverview } from "@/lib/web/views-console";

const count = (value: number) => value.toLocaleString("en-IN");

/** The fleet in five figures; what needs a hand links to it. */
export function FleetFigures({
  overview: { tenants, warmPool, jobs },
}: {
  overview: ConsoleOverview;
}) {
  return (
    <StatStrip label="Fleet at a glance">
      <Stat term="Tenants" value={count(tenants.total)}>
        {count(tenants.ready)} ready
      </Stat>
      <Stat term="Failed tenants" value={count(tenants.failed)}>
        {tenants.failed === 0 ? "none to look at" : "could not be built"}
      </Stat>
      <Stat term="Warm pool" value={`${count(warmPool.ready)} of ${count(warmPool.wanted)}`}>
        {warmPool.building === 0 ? "none building" : `${count(warmPool.building)} building`}
      </Stat>
      <Stat term="Jobs at work" value={count(jobs.running)}>
        {count(jobs.queued)} queued
      </Stat>
      <Stat term="Failed jobs" value={count(jobs.failed)}>
        {jobs.failed === 0 ? (
          "none to retry"
        ) : (
          <Link
            href="/jobs?state=failed"
            className="-my-1 inline-flex min-h-6 items-center text-accent-ink underline underline-offset-2"
          >
            Look at them
          </Link>
        )}
      </Stat>
    </StatStrip>
  );
}
