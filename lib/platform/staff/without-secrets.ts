const SECRET_NAME = /token|secret|password|hash$|authorization|cookie|signature|_enc$|recovery/i;

/** A value as staff may see it: what is kept under a name that says it is secret is left out. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) && inner !== null ? "[hidden]" : withoutSecrets(inner),
    ]),
  );
}
