import type { ConsoleRoleChoice } from "@/lib/web/views-console";

/** Roles to tick, with what each permits. */
export function RoleChoices({
  choices,
  chosen,
  error,
}: {
  choices: readonly ConsoleRoleChoice[];
  chosen: readonly string[];
  error: string | undefined;
}) {
  return (
    <fieldset aria-describedby={error ? "roles-error" : undefined} className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">Roles</legend>
      {choices.map(({ code, name, permits }, position) => (
        <label key={code} className="flex items-start gap-2">
          <input
            type="checkbox"
            id={position === 0 ? "roles" : undefined}
            name="roles"
            value={code}
            defaultChecked={chosen.includes(code)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {name}
            <span className="block text-ink-muted text-xs">{permits.join(" · ")}</span>
          </span>
        </label>
      ))}
      {error && (
        <p id="roles-error" className="text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
