import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { StaffEnrolment } from "@/components/auth/staff-enrolment";
import { nextPath } from "@/lib/web/next-path";
import { loadEnrolment } from "@/lib/web/second-factor";
import {
  addPasskey,
  enableAuthenticator,
  leave,
  startAuthenticator,
  startPasskey,
} from "./actions";

export const metadata: Metadata = { title: "Set up a second factor" };

/** Staff without a second factor get no further than this page. */
export default async function EnrolPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const [{ email, isDone }, { next }] = await Promise.all([loadEnrolment(), searchParams]);
  return (
    <AuthPage title="Set up a second factor" subtitle={email}>
      <StaffEnrolment
        isDone={isDone}
        next={nextPath(next)}
        authenticator={{ start: startAuthenticator, enable: enableAuthenticator }}
        passkeys={{ start: startPasskey, add: addPasskey }}
        leave={leave}
      />
    </AuthPage>
  );
}
