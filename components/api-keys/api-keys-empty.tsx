import { KeyRound } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CopyText } from "./copy-text";

/** Says what keys are for, with a call to try. */
export function ApiKeysEmpty({ example }: { example: string }) {
  return (
    <Card>
      <EmptyState icon={KeyRound} title="No API keys yet">
        With a key, a program of yours works here without anybody signing in: a web shop that writes
        orders, a report that reads stock. It may what its role permits and no more.
      </EmptyState>
      <div className="mx-auto max-w-2xl px-4 pb-8">
        <CopyText label="the example" text={example} />
      </div>
    </Card>
  );
}
