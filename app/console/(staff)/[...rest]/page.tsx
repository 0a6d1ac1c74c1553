import { notFound } from "next/navigation";

/** Addresses that lead nowhere are said so inside the console, not on a bare page. */
export default function NowherePage() {
  notFound();
}
