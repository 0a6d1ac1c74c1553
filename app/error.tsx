"use client";

import { UnexpectedError } from "@/components/errors/unexpected-error";

export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="content">
      <UnexpectedError {...props} />
    </main>
  );
}
