"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportView } from "@/lib/web/views-data";
import { uploadFile } from "./upload-file";

/** Takes a file in, chosen or dropped; it is read as soon as it has arrived. */
export function UploadCard({ view }: { view: ImportView }) {
  const { resource, label, path } = view;
  const router = useRouter();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState({ attempt: 0, message: "" });
  const [isOver, setIsOver] = useState(false);
  const isSending = share !== undefined;
  const send = async (file: File | undefined) => {
    if (!file || isSending) return;
    setShare(0);
    try {
      const id = await uploadFile(resource, file, setShare);
      router.push(`${path}/import?job=${id}`);
    } catch (error) {
      const message = error instanceof Error ? error.message : "The file could not be uploaded.";
      setProblem(({ attempt }) => ({ attempt: attempt + 1, message }));
      setShare(undefined);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <Card
      title="Upload a file"
      aside={
        <a
          href={`/api/v1/${resource}/template.csv`}
          download
          className="text-accent-ink text-sm underline-offset-2 hover:underline"
        >
          Download a template
        </a>
      }
    >
      <div className="flex flex-col gap-3 p-4">
        <ErrorSummary attempt={problem.attempt} errors={[]} message={problem.message} />
        <label
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
          className={cn(
            "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-line-strong border-dashed px-4 py-8 text-center has-focus-visible:outline-2 has-focus-visible:outline-accent-ink hover:bg-hover",
            isOver && "bg-accent-soft",
          )}
        >
          <FileUp aria-hidden className="size-5 text-ink-muted" />
          <span className="font-medium text-sm">Choose a CSV file, or drop one here</span>
          <span className="text-ink-muted text-xs">
            Up to 50 MB, UTF-8 or UTF-16, parted by commas, semicolons or tabs. The first row names
            the columns.
          </span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="sr-only"
            disabled={isSending}
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
        {isSending && (
          <div className="flex flex-col gap-1.5">
            <ProgressBar
              label="Uploading"
              value={Math.round(share * 100)}
              max={100}
              valueText={`${Math.round(share * 100)} per cent`}
            />
            <p role="status" className="text-ink-muted text-xs">
              {share < 1 ? "Uploading…" : "Reading the file…"}
            </p>
          </div>
        )}
        <p className="text-ink-muted text-xs">
          Nothing is written yet. You match the columns and see what would come of it before any{" "}
          {label.one.toLowerCase()} is added or changed.
        </p>
      </div>
    </Card>
  );
}
