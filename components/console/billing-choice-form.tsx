import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Chooses what to look at. A GET form: the preview can be bookmarked, and needs no JavaScript. */
export function BillingChoiceForm({
  path,
  title,
  children,
}: {
  path: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <Card title={title}>
      <form action={path} method="get" aria-label={title} className="flex flex-col gap-4 px-4 py-3">
        {children}
        <div>
          <Button type="submit">Preview</Button>
        </div>
      </form>
    </Card>
  );
}
