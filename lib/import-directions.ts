import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";

const folder = (name: string) => `^${name}/`;

type Side = { path?: string; pathNot?: string; circular?: boolean; reachable?: boolean };

const rule = (name: string, comment: string, from: Side, to: Side): IForbiddenRuleType => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

/** Who may import whom; docs/decisions/0001-the-house.md says why. */
export const IMPORT_DIRECTIONS: IForbiddenRuleType[] = [
  rule(
    "no-cycles",
    "A cycle has no first file to read.",
    { pathNot: "^db/tenant/" },
    { circular: true },
  ),
  rule(
    "db-imports-nothing-of-ours",
    "The database layer is the ground floor.",
    { path: folder("db"), pathNot: "\\.test\\.ts$|^db/test-" },
    { path: "^(app|components|lib|simulators|scripts|e2e)/" },
  ),
  rule(
    "core-knows-no-domain",
    "lib/core carries every domain and may know none; nor Next.js nor React.",
    { path: folder("lib/core"), pathNot: "\\.test\\.ts$" },
    { path: "^(app|components|simulators)/|^lib/(?!core/)|node_modules/(next|react)(/|$)" },
  ),
  rule(
    "resource-knows-no-domain",
    "What a resource is holds for every domain.",
    { path: folder("lib/resource"), pathNot: "\\.test\\.ts$" },
    {
      path: "^(app|components|simulators)/|^lib/(?!(core|resource)/)|node_modules/(next|react)(/|$)",
    },
  ),
  rule(
    "record-knows-no-domain",
    "What is done with records is done with all of them; what it needs of a domain is passed in.",
    { path: folder("lib/record"), pathNot: "\\.test\\.ts$" },
    {
      path: "^(app|components|simulators)/|^lib/(?!(core|resource|record)/)|node_modules/(next|react)(/|$)",
    },
  ),
  rule(
    "declarations-are-data",
    "A resource.ts says what a table is to people; what is done with it stands elsewhere.",
    { path: "^lib/[^/]+/.*resource\\.ts$", pathNot: "^lib/(web|resource|record)/" },
    { path: "^(app|components|simulators)/|^lib/(?!(core|resource)/)" },
  ),
  rule(
    "platform-knows-no-page",
    "The control plane's logic works without a web server; mails are drawn with React.",
    { path: folder("lib/platform"), pathNot: "\\.test\\.ts$" },
    { path: "^(app|components|simulators)/|^lib/web/|node_modules/next(/|$)" },
  ),
  rule(
    "integrations-know-no-business",
    "A client of a third party knows its wire format and our configuration, nothing else.",
    { path: folder("lib/integrations") },
    { path: "^(app|components|db|simulators)/|^lib/(?!core/|integrations/)" },
  ),
  rule(
    "the-sample-is-a-customer",
    "The sample company is made by commands like anybody's work; it needs no page.",
    { path: folder("lib/demo"), pathNot: "\\.test\\.ts$" },
    { path: "^(app|components|simulators)/|^lib/web/" },
  ),
  rule(
    "nothing-needs-the-sample",
    "The sample company is asked for by an event or a script; the product stands without it.",
    { pathNot: "^(lib/demo|scripts|bench)/|^lib/subscribers\\.ts$" },
    { path: folder("lib/demo") },
  ),
  rule(
    "web-draws-nothing",
    "lib/web turns requests into calls; drawing is for components.",
    { path: folder("lib/web"), pathNot: "\\.test\\.ts$" },
    { path: "^(app|components|simulators)/|^db/tenant/" },
  ),
  rule(
    "components-know-no-server",
    "Components draw descriptions; actions arrive as props.",
    { path: folder("components") },
    {
      path: "^(app|db|simulators)/|^lib/(?!web/views|admin/(branding/accent|number-series/(pattern|fiscal-year|document-types))|core/money|resource/(amounts|answers|description|input|operators)|platform/(catalog|signup|identity/password-policy|tax|provisioning/progress|billing/subscription/(details-)?input))",
    },
  ),
  rule(
    "components-read-pure-modules-only",
    "What components read of a domain runs in a browser: no database behind it.",
    { path: folder("components") },
    { path: "^db/|node_modules/(postgres|drizzle-orm)(/|$)", reachable: true },
  ),
  rule(
    "app-stays-off-the-database",
    "Pages call queries and commands.",
    { path: folder("app") },
    { path: "^(db|simulators)/" },
  ),
  rule(
    "middleware-is-alone",
    "The edge maps hosts and nothing more.",
    { path: "^middleware\\.ts$" },
    { path: "^(app|components|db|simulators)/|^lib/(?!web/host\\.ts)" },
  ),
  rule(
    "no-simulator-in-the-product",
    "A stand-in for a third party never ships.",
    { path: "^(app|components|db|lib)/", pathNot: "\\.test\\.tsx?$" },
    { path: folder("simulators") },
  ),
];

export const CRUISE_OPTIONS: ICruiseOptions = {
  doNotFollow: { path: "node_modules" },
  tsPreCompilationDeps: false,
  tsConfig: { fileName: "tsconfig.json" },
  enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node"] },
};
