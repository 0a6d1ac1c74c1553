import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or stream-based packages that a bundler only breaks.
  serverExternalPackages: ["@node-rs/bcrypt", "pino", "postgres", "prom-client"],
  images: { unoptimized: true },
  typedRoutes: false,
};

export default config;
