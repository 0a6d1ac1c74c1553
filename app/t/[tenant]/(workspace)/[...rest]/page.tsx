import { notFound } from "next/navigation";

/** Addresses that lead nowhere are said so inside the workspace, not on a bare page. */
export default function NowherePage() {
  notFound();
}
