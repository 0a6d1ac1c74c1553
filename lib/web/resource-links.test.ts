import { describe, expect, test } from "vitest";
import type { Tenant } from "@/lib/core/context";
import { testActor } from "@/lib/core/test-actor";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { REGISTER } from "@/lib/resources";
import { MAIN_RESOURCES } from "./main-resources";
import { WORKSPACE_PAGES } from "./pages";
import { listGroups, listLinks, listPath, sharedGroups } from "./resource-links";

const withModules = (...modules: string[]) => ({ modules, mode: "full" }) as unknown as Tenant;
const EVERYTHING = withModules(...MODULE_CODES);
const ada = testActor();
const hrefs = (groups: ReturnType<typeof listGroups>) =>
  groups.flatMap(({ links }) => links.map(({ href }) => href));

test("the lists of every day are there, in the module that has them", () => {
  const wrong = MODULE_CODES.flatMap((code) =>
    MAIN_RESOURCES[code].filter((name) => REGISTER.find(name)?.description.module !== code),
  );
  expect(wrong).toEqual([]);
});

describe("the lists of a workspace", () => {
  test("lead to every resource once: none to lines, none to where a page of its own stands", () => {
    const shown = [...listLinks(ada, EVERYTHING).values()].flat().map(({ href }) => href);
    const own = new Set(WORKSPACE_PAGES.map(({ path }) => path));
    const expected = REGISTER.all
      .filter(({ parent }) => !parent)
      .map(({ description }) => listPath(description))
      .filter((path) => !own.has(path));
    expect(shown.toSorted()).toEqual(expected.toSorted());
    const onPages = MODULE_CODES.flatMap((code) => hrefs(listGroups(ada, EVERYTHING, code)));
    expect(onPages.toSorted()).toEqual(expected.toSorted());
  });

  test("begin with those of every day", () => {
    const [first, ...others] = listLinks(ada, EVERYTHING).get("crm") ?? [];
    expect(first).toMatchObject({ href: "/crm/leads", label: "Leads", isMain: true });
    expect(others.at(-1)).not.toHaveProperty("isMain");
  });

  test("are those of one's role and of the plan, with what all modules share", () => {
    const clerk = testActor({ codes: ["crm:work"] });
    const links = listLinks(clerk, withModules("system_admin", "crm", "hr"));
    expect(links.get("crm")?.map(({ href }) => href)).toContain("/crm/leads");
    expect(links.get("hr")?.map(({ href }) => href)).not.toContain("/hr/payslips");
    const foreign = hrefs(sharedGroups(clerk, withModules("system_admin", "crm")));
    expect(foreign).toContain("/oms-wms/products");
    expect(foreign).not.toContain("/oms-wms/sales-orders");
  });
});
