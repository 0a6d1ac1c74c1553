import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { SignInForm } from "@/components/auth/sign-in-form";
import { signInStaff } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function StaffLoginPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  return (
    <AuthPage title="Platform console" subtitle="For staff of ILMS only.">
      <SignInForm action={signInStaff} next={typeof next === "string" ? next : undefined} />
    </AuthPage>
  );
}
