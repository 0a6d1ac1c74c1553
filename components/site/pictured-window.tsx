import { House, Lock } from "lucide-react";
import { ModuleIcon } from "@/components/shell/module-icon";
import { HomeFacts } from "@/components/workspace/home-facts";
import { RecentSignIns } from "@/components/workspace/recent-sign-ins";
import { MODULES } from "@/lib/platform/catalog/modules";
import { PICTURED_HOME } from "./pictured-workspace";

/** The home page of a workspace on the Free plan. */
export function PicturedWindow({ host }: { host: string }) {
  return (
    <div className="flex overflow-hidden rounded-xl border bg-canvas shadow-frame">
      <div className="flex w-52 shrink-0 flex-col gap-0.5 border-r p-2">
        <p className="mb-1 flex items-center gap-2 px-1 py-1">
          <span className="flex size-6 items-center justify-center rounded-md bg-accent font-semibold text-2xs text-on-accent">
            K
          </span>
          <span className="min-w-0">
            <span className="block truncate font-semibold leading-tight">
              {PICTURED_HOME.companyName}
            </span>
            <span className="block truncate text-2xs text-ink-faint leading-tight">
              kaveri-pumps.{host}
            </span>
          </span>
        </p>
        <p className="flex h-7 items-center gap-2.5 rounded-md bg-accent-soft px-2 font-medium text-accent-ink">
          <House className="size-4" /> Home
        </p>
        {MODULES.map(({ code, shortName }) => (
          <p key={code} className="flex h-7 items-center gap-2.5 px-2 text-ink-muted">
            <ModuleIcon code={code} className="size-4 shrink-0" />
            <span className="flex-1 truncate">{shortName}</span>
            {code !== "system_admin" && <Lock className="size-3 text-ink-faint" />}
          </p>
        ))}
      </div>
      <div className="flex h-[27rem] min-w-0 flex-1 flex-col gap-4 p-5">
        <p className="font-semibold text-xl tracking-tight">{PICTURED_HOME.companyName}</p>
        <HomeFacts home={PICTURED_HOME} moduleCount={1} />
        <RecentSignIns rows={PICTURED_HOME.recentSignIns} />
      </div>
    </div>
  );
}
