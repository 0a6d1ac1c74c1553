"use client";

import { useTheme } from "next-themes";
import { useEffect, useRef, useState } from "react";
import { typescriptSnippet } from "./typescript-snippet";

type SwaggerUi = (options: Record<string, unknown>) => unknown;
declare global {
  interface Window {
    SwaggerUIBundle?: SwaggerUi;
  }
}

const OPTIONS = {
  deepLinking: true,
  docExpansion: "none",
  // Seven hundred schemas in a row help nobody; each operation shows its own.
  defaultModelsExpandDepth: -1,
  filter: true,
  validatorUrl: null,
  displayRequestDuration: true,
  requestSnippetsEnabled: true,
  requestSnippets: {
    generators: {
      curl_bash: { title: "curl", syntax: "bash" },
      typescript: { title: "TypeScript", syntax: "javascript" },
    },
    defaultExpanded: true,
    languages: ["curl_bash", "typescript"],
  },
  plugins: [() => ({ fn: { requestSnippetGenerator_typescript: typescriptSnippet } })],
};

/** Loads a script once; our own scripts may load others, which the content security policy trusts. */
function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (window.SwaggerUIBundle) return resolve();
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} does not load`));
    document.head.append(script);
  });
}

/**
 * One part of the API's reference by Swagger UI, from our own host. The whole of it would keep a browser
 * busy for many seconds.
 */
export function Swagger({ version, part }: { version: string; part: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const { resolvedTheme } = useTheme();

  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      await loadScript(`/docs/assets/swagger-ui-bundle.js?v=${version}`);
      if (isGone || !place.current || !window.SwaggerUIBundle) return;
      const onComplete = () => setState("shown");
      const url = `/api/openapi.json?part=${part}`;
      window.SwaggerUIBundle({ ...OPTIONS, url, domNode: place.current, onComplete });
    };
    draw().catch(() => setState("failed"));
    return () => {
      isGone = true;
    };
  }, [version, part]);

  useEffect(() => {
    // Swagger UI's own switch, thrown by ours.
    document.documentElement.classList.toggle("dark-mode", resolvedTheme === "dark");
    return () => document.documentElement.classList.remove("dark-mode");
  }, [resolvedTheme]);

  return (
    <div>
      {state !== "shown" && (
        <p role="status" className="py-6 text-ink-muted">
          {state === "loading"
            ? "Loading the reference…"
            : "The reference did not load. Reload the page to try again."}
        </p>
      )}
      <div ref={place} />
    </div>
  );
}
