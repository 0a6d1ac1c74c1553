import { DateTime } from "@/components/ui/date-time";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { MODULES } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { HomeView } from "@/lib/web/views";

/** The workspace in four figures. */
export function HomeFacts({ home, moduleCount }: { home: HomeView; moduleCount: number }) {
  const { people } = home;
  const tier = getTier(home.tier);
  return (
    <StatStrip label="Workspace at a glance">
      <Stat term="Plan" value={tier.name}>
        {moduleCount} of {MODULES.length} modules
      </Stat>
      <Stat term="People" value={`${people.active} of ${people.limit}`}>
        <span className="block pt-1.5">
          <ProgressBar
            label="Seats in use"
            value={people.active}
            max={people.limit}
            valueText={`${people.active} of ${people.limit} seats`}
          />
        </span>
      </Stat>
      <Stat term="Tables" value={String(home.tables)}>
        in your own schema
      </Stat>
      <Stat term="Created" value={<DateTime at={home.createdAt} style="day" />}>
        by {home.owner}
      </Stat>
    </StatStrip>
  );
}
