import type { Metadata } from "next";
import { AuthNotice } from "@/components/auth/auth-notice";
import { AuthPage } from "@/components/auth/auth-page";
import { OrDivider } from "@/components/auth/or-divider";
import { PasskeyButton } from "@/components/auth/passkey-button";
import { SignInForm } from "@/components/auth/sign-in-form";
import { signInStaff, signInWithPasskey, startPasskey } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

export default async function StaffLoginPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; notice?: string | string[] }>;
}) {
  const search = await searchParams;
  const next = one(search.next);
  return (
    <AuthPage title="Platform console" subtitle="For staff of ILMS only.">
      <AuthNotice notice={one(search.notice)} />
      <SignInForm action={signInStaff} next={next} />
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
