import type { Metadata } from "next";
import { SignUpAside } from "@/components/signup/sign-up-aside";
import { SignUpForm } from "@/components/signup/sign-up-form";
import { rootAddress } from "@/lib/web/addresses";
import { signUp } from "./actions";

export const metadata: Metadata = { title: "Create your workspace" };

export default function SignUpPage() {
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-1 gap-10 px-4 py-10 sm:px-6 sm:py-14 lg:grid-cols-[minmax(0,34rem)_1fr] lg:gap-16">
      <div>
        <h1 className="font-semibold text-2xl tracking-tight">Create your workspace</h1>
        <p className="mt-2 mb-8 text-ink-muted">
          One form; the workspace is built as soon as you send it.
        </p>
        <SignUpForm action={signUp} root={rootAddress()} idempotencyKey={crypto.randomUUID()} />
      </div>
      <SignUpAside />
    </div>
  );
}
