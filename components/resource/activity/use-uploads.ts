"use client";

import { useRef, useState } from "react";
import { uploadFile } from "./upload-file";

export type Sending = { key: number; name: string; part: number; problem?: string };

/** Files on their way, one after the other; one that is refused stays until it is waved away. */
export function useUploads(path: string, onDone: () => Promise<unknown>) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const serial = useRef(0);
  const change = (key: number, news: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const drop = (key: number) => setSending((all) => all.filter((one) => one.key !== key));
  const send = async (files: readonly File[]) => {
    const queue = files.map((file) => {
      serial.current += 1;
      return { file, key: serial.current };
    });
    setSending((all) => [
      ...all,
      ...queue.map(({ file, key }) => ({ key, name: file.name, part: 0 })),
    ]);
    for (const { file, key } of queue) {
      const problem = await uploadFile(path, file, (part) => change(key, { part }));
      if (problem) change(key, { problem });
      else drop(key);
      if (!problem) await onDone();
    }
  };
  return { sending, send, drop };
}
