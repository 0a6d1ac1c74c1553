"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ImportJob, ImportView } from "@/lib/web/views-data";
import { figure } from "./job-words";

/** Takes an import back, after saying what that does. */
export function RollBack({
  view,
  job,
  isPending,
  onRollBack,
}: {
  view: ImportView;
  job: ImportJob;
  isPending: boolean;
  onRollBack: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const many = view.label.many.toLowerCase();
  return (
    <>
      <Button variant="danger" disabled={isPending} onClick={() => setIsOpen(true)}>
        Roll back
      </Button>
      <Dialog title={`Roll back ${job.fileName}?`} isOpen={isOpen} onOpenChange={setIsOpen}>
        <div className="flex flex-col gap-4 p-4">
          <p>
            {figure(job.added)} {many} that it added are removed, and {figure(job.changed)} that it
            changed get back the values they had. What somebody has changed since, or other records
            need, stays as it is and is named.
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setIsOpen(false)}>Keep the import</Button>
            <Button
              variant="danger"
              onClick={() => {
                setIsOpen(false);
                onRollBack();
              }}
            >
              Roll back
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
