import { Building2 } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** Says what must be filled in first, and leads there. */
export function MissingGround({ title, text }: { title: string; text: string }) {
  return (
    <Card>
      <EmptyState icon={Building2} title={title}>
        {text}
      </EmptyState>
      <div className="flex justify-center pb-8">
        <Link href="/system-admin/company" className={buttonStyle({ variant: "primary" })}>
          Open the company
        </Link>
      </div>
    </Card>
  );
}
