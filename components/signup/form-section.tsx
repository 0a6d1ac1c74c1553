import type { ReactNode } from "react";

/** A group of questions under one heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <legend className="mb-4 w-full border-b pb-2 font-semibold text-lg">{title}</legend>
      {children}
    </fieldset>
  );
}
