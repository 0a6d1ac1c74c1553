import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { RuleEditorView } from "@/lib/web/views-roles";

/** Which table a new rule is about. A GET form: the next page knows the table's columns. */
export function RuleTableChoice({ view }: { view: RuleEditorView }) {
  return (
    <Card className="p-4">
      <form method="get" aria-label="Table" className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-80">
          <Field
            id="table"
            label="Table"
            hint="The shared tables, and those of your plan's modules."
          >
            {(control) => (
              <Select {...control} name="table" required defaultValue={view.table?.name ?? ""}>
                <option value="">Choose a table</option>
                {view.tables.map(({ group, tables }) => (
                  <optgroup key={group} label={group}>
                    {tables.map(({ name, label }) => (
                      <option key={name} value={name}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Button type="submit" variant={view.table ? "secondary" : "primary"} className="sm:mb-5.5">
          {view.table ? "Change table" : "Go on"}
        </Button>
      </form>
    </Card>
  );
}
