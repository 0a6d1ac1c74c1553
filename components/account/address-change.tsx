/** Which address becomes which, on a narrow card. */
export function AddressChange({ from, to }: { from: string; to: string }) {
  return (
    <dl className="mb-5 flex flex-col gap-3 rounded-lg border px-4 py-3">
      <div>
        <dt className="text-ink-muted">Until now</dt>
        <dd className="break-all">{from}</dd>
      </div>
      <div>
        <dt className="text-ink-muted">From now on</dt>
        <dd className="break-all font-medium">{to}</dd>
      </div>
    </dl>
  );
}
