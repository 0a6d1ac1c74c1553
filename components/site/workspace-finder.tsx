import { ArrowRight } from "lucide-react";
import { AddressInput } from "@/components/ui/address-input";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";

/** Leads to the sign-in page of a workspace. A plain GET form: it needs no JavaScript. */
export function WorkspaceFinder({
  host,
  typed = "",
  error,
}: {
  host: string;
  typed?: string;
  error?: string | undefined;
}) {
  return (
    <form action="/sign-in" method="get" className="flex flex-col gap-4">
      <Field id="workspace" label="Workspace address" error={error}>
        {(control) => (
          <AddressInput
            {...control}
            suffix={`.${host}`}
            name="workspace"
            defaultValue={typed}
            placeholder="your-company"
            autoComplete="organization"
            required
          />
        )}
      </Field>
      <button type="submit" className={buttonStyle({ variant: "primary", size: "lg" })}>
        Continue to sign-in
        <ArrowRight aria-hidden className="size-4" />
      </button>
    </form>
  );
}
