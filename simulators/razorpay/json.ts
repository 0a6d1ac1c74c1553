/** JSON as the service's PHP writes it: slashes are escaped. */
export const toJson = (value: unknown): string => JSON.stringify(value).replaceAll("/", "\\/");
