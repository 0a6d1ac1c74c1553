import type { Metadata } from "next";
import { AllNotices, Notices } from "@/components/notifications/notices";
import { PageHeader } from "@/components/ui/page-header";
import { loadNotices } from "@/lib/web/activity-notices";
import { archive, open, read } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NotificationsPage({ params, searchParams }: Props) {
  const view = await loadNotices((await params).tenant, await searchParams);
  const actions = { read, archive, open };
  return (
    <>
      <PageHeader title="Notifications" description="What others did with the records you follow.">
        {view.rows.length > 0 && view.show !== "archived" && <AllNotices actions={actions} />}
      </PageHeader>
      <Notices view={view} actions={actions} />
    </>
  );
}
