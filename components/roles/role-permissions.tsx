import { Check } from "lucide-react";
import { Card } from "@/components/ui/card";
import type { RoleView } from "@/lib/web/views-roles";

/** What a role permits, where it cannot be changed. */
export function RolePermissions({ role }: { role: RoleView }) {
  const permitted = new Set(role.permissions);
  const modules = role.modules.flatMap(({ resources, ...module }) => {
    const left = resources.flatMap(({ operations, ...resource }) => {
      const own = operations.filter(({ name }) => permitted.has(name));
      return own.length > 0 ? [{ ...resource, operations: own }] : [];
    });
    return left.length > 0 ? [{ ...module, resources: left }] : [];
  });
  return (
    <Card title="What it permits" className="min-w-0">
      {role.isEverything && (
        <p className="border-b px-4 py-2 text-ink-muted">
          Everything, also what is added later. No rule can narrow it.
        </p>
      )}
      {modules.map((module) => (
        <section key={module.module} aria-label={module.name} className="border-b last:border-0">
          <h3 className="border-b bg-canvas px-4 py-1.5 font-semibold text-ink-muted text-xs">
            {module.name}
          </h3>
          <dl>
            {module.resources.map((resource) => (
              <div
                key={resource.name}
                className="grid gap-x-4 border-b px-4 py-1.5 last:border-0 sm:grid-cols-[13rem_1fr]"
              >
                <dt className="font-medium">{resource.label}</dt>
                <dd className="flex flex-wrap gap-x-4 text-ink-muted">
                  {resource.operations.map(({ name, label }) => (
                    <span key={name} title={name} className="inline-flex items-center gap-1">
                      <Check aria-hidden className="size-3.5 text-success" />
                      {label}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {modules.length === 0 && (
        <p className="px-4 py-6 text-ink-muted">Nothing in the modules of your plan so far.</p>
      )}
    </Card>
  );
}
