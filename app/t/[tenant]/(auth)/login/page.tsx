import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthNotice } from "@/components/auth/auth-notice";
import { AuthPage } from "@/components/auth/auth-page";
import { OrDivider } from "@/components/auth/or-divider";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { SignInForm } from "@/components/auth/sign-in-form";
import { rootAddress } from "@/lib/web/addresses";
import { findWorkspaceName } from "@/lib/web/workspace";
import { signIn, signInWithPasskey, startPasskey } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

export default async function LoginPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ next?: string | string[]; notice?: string | string[] }>;
}) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const name = await findWorkspaceName(tenant);
  if (name === undefined) notFound();
  const { protocol, host } = rootAddress();
  const next = one(search.next);
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
      <AuthNotice notice={one(search.notice)} />
      <SignInForm action={signIn} next={next} />
      <p className="mt-4 text-center">
        <a href="/reset" className="text-accent-ink underline underline-offset-2">
          Forgot your password?
        </a>
      </p>
      <OrDivider>
        <PasskeyButton
          label="Sign in with a passkey"
          start={startPasskey}
          action={signInWithPasskey}
          next={next}
        />
      </OrDivider>
    </AuthPage>
  );
}
