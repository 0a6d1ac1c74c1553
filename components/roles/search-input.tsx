import { Search } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";

/** Narrows what is on the page while one types. */
export function SearchInput({
  label,
  value,
  onChange,
  className,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  className?: string;
}) {
  return (
    <div className={cn("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-muted"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Inside a form Enter would send it.
          if (event.key === "Enter") event.preventDefault();
        }}
        className="pl-8"
      />
    </div>
  );
}
