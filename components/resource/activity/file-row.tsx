"use client";

import { FileArchive, FileImage, FileSpreadsheet, FileText, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { FileView } from "@/lib/web/views-activity";
import { fileSize } from "./file-size";

function iconFor(mimeType: string): LucideIcon {
  if (mimeType.startsWith("image/")) return FileImage;
  if (/sheet|excel|csv/.test(mimeType)) return FileSpreadsheet;
  return mimeType.includes("zip") ? FileArchive : FileText;
}

/** A file with who attached it. Its name opens it; what is removed is gone for good. */
export function FileRow({
  file,
  onRemove,
}: {
  file: FileView;
  /** Missing where the person may only look. */
  onRemove?: (() => void) | undefined;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const { id, fileName, mimeType, sizeBytes, createdAt, author } = file;
  const Icon = iconFor(mimeType);
  return (
    <li className="flex gap-2 px-4 py-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <a
          href={`/files/${id}`}
          target="_blank"
          rel="noreferrer"
          className="block truncate text-accent-ink underline-offset-2 hover:underline"
          title={fileName}
        >
          {fileName}
        </a>
        <p className="text-ink-muted text-xs">
          {fileSize(sizeBytes)} · {author ? `${author}, ` : ""}
          <DateTime at={createdAt} style="day" />
        </p>
        {isAsking && (
          <fieldset aria-label={`Remove ${fileName}`} className="mt-1 flex gap-2">
            <Button size="sm" variant="danger" className="h-6 px-1.5" onClick={onRemove}>
              Remove for good
            </Button>
            <Button
              size="sm"
              variant="ghost"
              className="h-6 px-1.5"
              onClick={() => setIsAsking(false)}
            >
              Keep
            </Button>
          </fieldset>
        )}
      </div>
      {onRemove && !isAsking && (
        <Button
          size="sm"
          variant="ghost"
          className="h-6 px-1.5"
          aria-label={`Remove ${fileName}`}
          onClick={() => setIsAsking(true)}
        >
          Remove
        </Button>
      )}
    </li>
  );
}
