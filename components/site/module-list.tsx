import { ModuleIcon } from "@/components/shell/module-icon";
import { Badge } from "@/components/ui/badge";
import { MODULES } from "@/lib/platform/catalog/modules";
import { Section } from "./section";

export function ModuleList() {
  return (
    <Section
      id="modules"
      title="Ten modules on one data model"
      lead="Every workspace is built with the tables and permissions of all ten, so that an order, its serial numbers, the invoice and the warranty refer to the same rows. Screens exist for System Admin today; those of the other nine are being built on this model."
    >
      <ul className="grid gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-2">
        {MODULES.map((module) => (
          <li key={module.code} className="flex gap-4 bg-surface p-5">
            <span className="flex size-9 shrink-0 items-center justify-center rounded-md border text-accent-ink">
              <ModuleIcon code={module.code} className="size-5" />
            </span>
            <div className="min-w-0">
              <h3 className="flex flex-wrap items-center gap-2 font-semibold">
                {module.name}
                {module.code === "system_admin" && <Badge tone="success">In every plan</Badge>}
              </h3>
              <p className="mt-0.5 text-ink-muted text-sm">{module.tagline}</p>
              <ul className="mt-2 flex list-disc flex-col gap-0.5 pl-4 text-sm marker:text-ink-faint">
                {module.does.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
