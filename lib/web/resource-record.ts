import { REGISTER } from "@/lib/resources";
import type { RecordPlace } from "./known-resource";
import { newRecordView, printView, recordView, type Search } from "./resource-screen";
import type { NewRecordView, PrintView, RecordView } from "./views-record";
import { signedIn } from "./workspace";

/** What the pages of one record are told, for whoever is signed in. */

/** What a record's page is called before it is read; undefined where there is none. */
export const findRecordLabel = (resource: string): string | undefined =>
  REGISTER.find(resource)?.description.label.one;

export async function loadRecord(
  slug: string,
  place: RecordPlace,
  id: string,
): Promise<RecordView> {
  return recordView(await signedIn(slug), place, id);
}

export async function loadPrint(slug: string, place: RecordPlace, id: string): Promise<PrintView> {
  return printView(await signedIn(slug), place, id);
}

export async function loadNewRecord(
  slug: string,
  place: RecordPlace,
  search: Search,
): Promise<NewRecordView> {
  return newRecordView(await signedIn(slug), place, search);
}
