import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or stream-based packages that a bundler only breaks.
  serverExternalPackages: [
    "@node-rs/bcrypt",
    "pino",
    "postgres",
    "prom-client",
    "rate-limiter-flexible",
    "razorpay",
    "sharp",
  ],
  // `forbidden()` answers 403 with a page of ours.
  experimental: {
    authInterrupts: true,
    // Pictures of up to 2 MB arrive through server actions.
    serverActions: { bodySizeLimit: "3mb" },
    // Files of up to 25 MB pass the middleware whole on their way to the API.
    proxyClientMaxBodySize: "51mb",
  },
  images: { unoptimized: true },
  typedRoutes: false,
  // `npm test` checks the types of everything; a start need not do it again (40 s).
  typescript: { ignoreBuildErrors: true },
};

export default config;
