import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { SignInForm } from "@/components/auth/sign-in-form";
import { rootAddress } from "@/lib/web/addresses";
import { findWorkspaceName } from "@/lib/web/workspace";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function LoginPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ next?: string | string[]; notice?: string | string[] }>;
}) {
  const [{ tenant }, { next, notice }] = await Promise.all([params, searchParams]);
  const name = await findWorkspaceName(tenant);
  if (name === undefined) notFound();
  const { protocol, host } = rootAddress();
  return (
    <AuthPage
      title={`Sign in to ${name}`}
      subtitle={`${tenant}.${host}`}
      footer={
        <>
          Not your company?{" "}
          <a
            href={`${protocol}//${host}/sign-in`}
            className="text-accent-ink underline underline-offset-2"
          >
            Find your workspace
          </a>
        </>
      }
    >
      {notice === "link-used" && (
        <p role="status" className="mb-4 rounded-md border bg-hover px-3 py-2 text-ink-muted">
          This link was used or is too old. Sign in with your password instead.
        </p>
      )}
      <SignInForm action={signIn} next={typeof next === "string" ? next : undefined} />
    </AuthPage>
  );
}
