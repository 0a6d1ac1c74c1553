import { BackLink } from "@/components/settings/back-link";
import { LiveReads } from "@/components/ui/live-reads";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportActions, ImportView } from "@/lib/web/views-data";
import { ImportHistory } from "./import-history";
import { ImportSteps } from "./import-steps";
import { JobScreen } from "./job-screen";
import { UploadCard } from "./upload-card";

/** Brings records in from a CSV file: upload, match its columns, check, import. */
export function ImportScreen({ view, actions }: { view: ImportView; actions: ImportActions }) {
  const { label, path, job } = view;
  const many = label.many.toLowerCase();
  return (
    <LiveReads>
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-2">
          <BackLink href={path}>{label.many}</BackLink>
          <PageHeader
            title={`Import ${many}`}
            description={`From a spreadsheet or another system. An export of ${many} can be changed and imported again.`}
          />
        </div>
        <ImportSteps job={job} />
        {job ? (
          <JobScreen key={job.step} view={view} job={job} actions={actions} />
        ) : (
          <UploadCard view={view} />
        )}
        <ImportHistory view={view} />
      </div>
    </LiveReads>
  );
}
