import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

export type FilterChoice = {
  name: string;
  label: string;
  /** What the choice of nothing is called. */
  all: string;
  current: string | undefined;
  options: readonly { value: string; label: string }[];
};

/**
 * Narrows a list by a text and by choices. A GET form: it works without JavaScript, and what it shows
 * can be bookmarked.
 */
export function FilterForm({
  path,
  search,
  choices = [],
}: {
  path: string;
  search?: { label: string; placeholder: string; current: string | undefined };
  choices?: readonly FilterChoice[];
}) {
  const key = [search?.current, ...choices.map(({ current }) => current)].join(" ");
  return (
    <search className="w-full sm:w-auto">
      <form key={key} action={path} method="get" className="flex flex-wrap gap-2">
        {search && (
          <Input
            name="q"
            type="search"
            aria-label={search.label}
            placeholder={search.placeholder}
            defaultValue={search.current}
            maxLength={120}
            className="sm:w-56"
          />
        )}
        {choices.map(({ name, label, all, current, options }) => (
          <div key={name} className="min-w-32">
            <Select name={name} aria-label={label} defaultValue={current ?? ""}>
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          </div>
        ))}
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          {search ? "Search" : "Filter"}
        </Button>
      </form>
    </search>
  );
}
