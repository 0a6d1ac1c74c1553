"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type RoleWords = { name: string; description: string };

/** What a role is called and what it is for. */
export function NameFields({
  words,
  errors,
  onChange,
}: {
  words: RoleWords;
  errors: Record<string, string>;
  onChange: (words: RoleWords) => void;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field id="name" label="Name" error={errors.name}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={60}
            value={words.name}
            onChange={(event) => onChange({ ...words, name: event.target.value })}
          />
        )}
      </Field>
      <Field id="description" label="What it is for" isOptional error={errors.description}>
        {(control) => (
          <Input
            {...control}
            name="description"
            maxLength={300}
            value={words.description}
            onChange={(event) => onChange({ ...words, description: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
