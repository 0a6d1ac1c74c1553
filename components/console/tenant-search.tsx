import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** Looks for tenants by name or subdomain. A GET form, so that a search can be bookmarked. */
export function TenantSearch({ typed }: { typed: string | undefined }) {
  return (
    <search className="w-full sm:w-auto">
      <form action="/" method="get" className="flex gap-2">
        <Input
          key={typed}
          name="q"
          type="search"
          aria-label="Search tenants"
          placeholder="Name or subdomain"
          defaultValue={typed}
          className="sm:w-64"
        />
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          Search
        </Button>
      </form>
    </search>
  );
}
