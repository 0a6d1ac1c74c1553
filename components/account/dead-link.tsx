import type { ReactNode } from "react";
import { AuthPage } from "@/components/auth/auth-page";
import { buttonStyle } from "@/components/ui/button-style";

/** The one page for every link from a mail that does nothing (any more), whatever the reason. */
export function DeadLink({ companyName, children }: { companyName: string; children: ReactNode }) {
  return (
    <AuthPage
      title="This link does nothing any more"
      subtitle="It was used, replaced by a newer one, or is too old."
      footer={
        <a href="/" className="text-accent-ink underline underline-offset-2">
          Go to {companyName}
        </a>
      }
    >
      {children}
    </AuthPage>
  );
}

/** The button of such a page. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className={`${buttonStyle({ variant: "primary", size: "lg" })} w-full`}>
      {children}
    </a>
  );
}
