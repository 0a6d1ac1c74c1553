import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { HomeFacts } from "@/components/workspace/home-facts";
import { NextSteps } from "@/components/workspace/next-steps";
import { RecentSignIns } from "@/components/workspace/recent-sign-ins";
import { loadHome, loadWorkspace } from "@/lib/web/workspace";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const [home, workspace] = await Promise.all([loadHome(tenant), loadWorkspace(tenant)]);
  const firstName = workspace.user.name.split(/\s+/)[0];
  return (
    <>
      <PageHeader title={home.companyName} description={`Signed in as ${firstName}.`} />
      <HomeFacts
        home={home}
        moduleCount={workspace.modules.filter(({ isEntitled }) => isEntitled).length}
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_20rem]">
        <RecentSignIns rows={home.recentSignIns} />
        <NextSteps can={workspace.can} />
      </div>
    </>
  );
}
