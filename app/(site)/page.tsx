import type { Metadata } from "next";
import { Hero } from "@/components/site/hero";
import { Isolation } from "@/components/site/isolation";
import { ModuleList } from "@/components/site/module-list";
import { Pricing } from "@/components/site/pricing";
import { SignInCall } from "@/components/site/sign-in-call";
import { rootAddress } from "@/lib/web/addresses";

export const metadata: Metadata = {
  title: { absolute: "ILMS: an ERP workspace for durable goods" },
};

export default function LandingPage() {
  const { host } = rootAddress();
  return (
    <>
      <Hero host={host} />
      <Isolation />
      <ModuleList />
      <Pricing />
      <SignInCall host={host} />
    </>
  );
}
