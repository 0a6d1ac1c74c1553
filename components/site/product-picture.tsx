import { PicturedBuild } from "./pictured-build";
import { PicturedWindow } from "./pictured-window";

/** The product, drawn with its own parts and an invented company. It cannot be operated. */
export function ProductPicture({ host }: { host: string }) {
  return (
    <figure className="min-w-0">
      <div inert className="relative select-none text-sm">
        <div className="w-[52rem] max-w-none max-sm:hidden">
          <PicturedWindow host={host} />
        </div>
        <div className="relative sm:-mt-44 sm:ml-auto sm:w-96">
          <PicturedBuild host={host} />
        </div>
      </div>
      <figcaption className="mt-4 text-ink-muted text-xs">
        A workspace and the page that builds it. Kaveri Pumps is made up.
      </figcaption>
    </figure>
  );
}
