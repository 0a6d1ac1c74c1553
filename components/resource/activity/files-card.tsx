"use client";

import { Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import type { FileView } from "@/lib/web/views-activity";
import { FileRow } from "./file-row";
import { useUploads } from "./use-uploads";

const ACCEPTED = "image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.csv,.txt,.zip";

/** The files of a record: chosen with a button or dropped on the card, several at once. */
export function FilesCard({
  path,
  files,
  mayAttach,
  onAttached,
  onRemove,
}: {
  path: string;
  files: readonly FileView[];
  mayAttach: boolean;
  onAttached: () => Promise<unknown>;
  onRemove: (id: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { sending, send, drop } = useUploads(path, onAttached);
  return (
    <Card
      title="Files"
      className={cn(isOver && "outline-2 outline-accent")}
      aside={
        mayAttach && (
          <Button size="sm" onClick={() => input.current?.click()}>
            <Paperclip aria-hidden className="size-3.5" />
            Attach
          </Button>
        )
      }
      onDragOver={(event) => {
        if (!mayAttach || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (!mayAttach) return;
        event.preventDefault();
        setIsOver(false);
        void send([...event.dataTransfer.files]);
      }}
    >
      {mayAttach && (
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to attach"
          accept={ACCEPTED}
          onChange={({ target }) => {
            void send([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      )}
      <ul className="divide-y empty:hidden">
        {sending.map(({ key, name, part, problem }) => (
          <li key={key} className="flex flex-col gap-1 px-4 py-2">
            <p className="truncate">{name}</p>
            {problem ? (
              <p role="alert" className="flex items-baseline gap-2 text-danger text-xs">
                <span className="flex-1">{problem}</span>
                <Button size="sm" variant="ghost" className="h-6 px-1.5" onClick={() => drop(key)}>
                  Dismiss
                </Button>
              </p>
            ) : (
              <progress
                aria-label={`Sending ${name}`}
                value={part}
                className="h-1.5 w-full accent-accent"
              />
            )}
          </li>
        ))}
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            onRemove={mayAttach ? () => onRemove(file.id) : undefined}
          />
        ))}
      </ul>
      {files.length === 0 && sending.length === 0 && (
        <p className="px-4 py-3 text-ink-muted">
          {mayAttach ? "Drop files here: pictures, PDF, documents, up to 25 MB each." : "No files."}
        </p>
      )}
    </Card>
  );
}
