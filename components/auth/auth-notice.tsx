const NOTICES: Record<string, string> = {
  "link-used": "This link was used or is too old. Sign in with your password instead.",
  "second-step": "That took longer than five minutes. Sign in again.",
  suspended: "This workspace is suspended. Only its administrators can sign in; ask yours.",
};

/** Why somebody finds himself at the sign-in. An unknown reason says nothing. */
export function AuthNotice({ notice }: { notice: string | undefined }) {
  const text = notice !== undefined && Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined;
  if (!text) return null;
  return (
    <p role="status" className="mb-4 rounded-md border bg-hover px-3 py-2 text-ink-muted">
      {text}
    </p>
  );
}
