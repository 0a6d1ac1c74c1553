import { notFound } from "next/navigation";
import { loadWorkspace } from "@/lib/web/workspace";

/** Addresses that lead nowhere are said so inside the workspace, not on a bare page. */
export default async function NowherePage({ params }: { params: Promise<{ tenant: string }> }) {
  await loadWorkspace((await params).tenant);
  notFound();
}
