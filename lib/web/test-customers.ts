import { type CompanyWorkspace, createCompanyWorkspace } from "@/lib/admin/company/test-company";
import { createTestPlatform, givePlan } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { PASSWORD } from "@/lib/platform/identity/test-workspace";
import { callApi, type TestCall } from "./test-api";

type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers, looked at by each test
  json: any;
  headers: Headers;
};

/** A customer as a program sends it. */
export const customer = (code: string, more: object = {}) => ({
  ...{ code, name: `Customer ${code}`, customer_type: "business", gst_treatment: "unregistered" },
  phone: "+91 80 4718 2200",
  ...more,
});

export type CustomersScene = {
  acme: CompanyWorkspace;
  /** A customer group, for customers to refer to. */
  groupId: string;
  call(method: TestCall["method"], path: string, rest?: Partial<TestCall>): Promise<Answer>;
  get(path: string, query?: Record<string, string>, rest?: Partial<TestCall>): Promise<Answer>;
  post(path: string, body: unknown, headers?: TestCall["headers"]): Promise<Answer>;
  signIn(email: string): Promise<string>;
  close(): Promise<void>;
};

/** A workspace with every module whose administrator calls the API. */
export async function createCustomersScene(): Promise<CustomersScene> {
  const platform = await createTestPlatform();
  await seedCatalog();
  const acme = await createCompanyWorkspace(platform, "acme");
  await givePlan(acme.tenant.id, "ENTERPRISE");

  let token: string | undefined;
  const call: CustomersScene["call"] = async (method, path, rest = {}) => {
    const { status, text, headers } = await callApi({ method, path, slug: "acme", token, ...rest });
    return { status, json: text === "" ? undefined : JSON.parse(text), headers };
  };
  const post: CustomersScene["post"] = (path, body, headers) =>
    call("POST", path, { body, ...(headers && { headers }) });
  const signIn = async (email: string): Promise<string> => {
    const body = { email, password: PASSWORD };
    return (await call("POST", "auth/login", { token: undefined, body })).json.access_token;
  };
  token = await signIn("ada@acme.test");
  const group = await post("customer-groups", { code: "A", name: "Retail chains" });
  return {
    ...{ acme, groupId: group.json.id, call, post, signIn },
    get: (path, query, rest) => call("GET", path, { ...rest, ...(query && { query }) }),
    close: () => platform.close(),
  };
}
