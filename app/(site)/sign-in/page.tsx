import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { WorkspaceFinder } from "@/components/site/workspace-finder";
import {
  normaliseSubdomain,
  refuseSubdomain,
  SUBDOMAIN_MESSAGES,
} from "@/lib/platform/signup/subdomain";
import { rootAddress } from "@/lib/web/addresses";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ workspace?: string | string[] }>;
}) {
  const { workspace } = await searchParams;
  const { protocol, host } = rootAddress();
  const typed = typeof workspace === "string" ? workspace : undefined;
  // People paste the whole address; its first label is what counts.
  const slug = normaliseSubdomain(typed ?? "")
    .replace(/^https?:\/\//, "")
    .replace(/[./:].*$/, "");
  const refusal = typed === undefined ? undefined : refuseSubdomain(slug);
  if (typed !== undefined && !refusal) redirect(`${protocol}//${slug}.${host}/login`);

  const isNobodys = refusal === "reserved" || refusal === "lookalike";
  return (
    <div className="mx-auto max-w-md px-4 py-16 sm:py-24">
      <h1 className="font-semibold text-2xl tracking-tight">Sign in to your workspace</h1>
      <p className="mt-2 mb-6 text-ink-muted">
        Each company signs in at its own address. It is in the mail that said the workspace was
        ready.
      </p>
      <WorkspaceFinder
        host={host}
        typed={typed}
        error={
          refusal && (isNobodys ? "No workspace can have this name." : SUBDOMAIN_MESSAGES[refusal])
        }
      />
      <p className="mt-6 text-ink-muted text-sm">
        No workspace yet?{" "}
        <Link href="/signup" className="text-accent-ink underline underline-offset-2">
          Create one
        </Link>
      </p>
    </div>
  );
}
