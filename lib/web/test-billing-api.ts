import { addPerson } from "@/lib/admin/person/test-people";
import { createTestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { createTestWorkspace, PASSWORD } from "@/lib/platform/identity/test-workspace";
import { callApi, type TestCall } from "./test-api";

/** Billing details of a company in Maharashtra, as the API takes them. */
export const DETAILS = {
  legal_name: "Acme Traders Private Limited",
  billing_email: "billing@elsewhere.test",
  state_code: "27",
  gstin: "27AAPFU0939F1ZV",
  address: { line1: "12 M. G. Road", line2: "", city: "Pune", postal_code: "411001" },
};

/** A platform with prices, for one test file; the gateway runs already. */
export async function openBillingScene() {
  const platform = await createTestPlatform();
  await seedCatalog();
  return {
    platform,
    close: () => platform.close(),
    /** A workspace with a second administrator, who has a confirmed address and has just signed in. */
    async workspace(slug: string) {
      const workspace = await createTestWorkspace(platform, slug);
      const email = `boss@${slug}.test`;
      await addPerson(workspace, email, ["administrator"], {
        passwordHash: workspace.owner.passwordHash,
        emailVerifiedAt: new Date(),
      });
      const login = await callApi({
        method: "POST",
        path: "auth/login",
        slug,
        body: { email, password: PASSWORD },
      });
      const { access_token: token } = JSON.parse(login.text) as { access_token: string };
      const call = async (
        method: TestCall["method"],
        path: string,
        body?: unknown,
        headers: Record<string, string | undefined> = {},
      ) => {
        const [address = "", search = ""] = path.split("?");
        const query = Object.fromEntries(new URLSearchParams(search));
        const answer = await callApi({
          ...{ method, path: address, query, slug, token, body, headers },
        });
        const isJson = answer.headers.get("content-type")?.includes("json") === true;
        // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as they come
        const json: any = isJson ? JSON.parse(answer.text) : undefined;
        return { ...answer, json };
      };
      return { ...workspace, slug, call };
    },
  };
}
