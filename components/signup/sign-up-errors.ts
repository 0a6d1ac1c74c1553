import type { FieldErrors } from "react-hook-form";
import type { FieldError } from "@/components/ui/error-summary";
import type { SignUpForm } from "@/lib/platform/signup/input";

/** The fields in the order they are asked for; a name is also the id of its control. */
const FIELD_NAMES = [
  "company_name",
  "subdomain",
  "country",
  "state_code",
  "gstin",
  "sample_company",
  "owner.name",
  "owner.email",
  "owner.password",
] as const;
export type SignUpField = (typeof FIELD_NAMES)[number];

/** The server's messages in the shape that the form keeps its own in. */
export function fromServer(fields: Record<string, string>): FieldErrors<SignUpForm> {
  const error = (name: SignUpField) =>
    fields[name] === undefined ? undefined : { type: "server", message: fields[name] };
  const entries = Object.fromEntries(
    FIELD_NAMES.filter((name) => !name.startsWith("owner."))
      .map((name) => [name, error(name)])
      .filter(([, found]) => found),
  );
  const owner = Object.fromEntries(
    (["name", "email", "password"] as const)
      .map((name) => [name, error(`owner.${name}`)] as const)
      .filter(([, found]) => found),
  );
  return Object.keys(owner).length > 0 ? { ...entries, owner } : entries;
}

export function messageOf(errors: FieldErrors<SignUpForm>, name: SignUpField): string | undefined {
  switch (name) {
    case "owner.name":
      return errors.owner?.name?.message;
    case "owner.email":
      return errors.owner?.email?.message;
    case "owner.password":
      return errors.owner?.password?.message;
    default:
      return errors[name]?.message;
  }
}

export function summarise(errors: FieldErrors<SignUpForm>): FieldError[] {
  return FIELD_NAMES.flatMap((name) => {
    const message = messageOf(errors, name);
    return message ? [{ id: name, message }] : [];
  });
}
