import type { ReactNode } from "react";

/** Fields in two columns, one below the other on a phone. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>;
}
