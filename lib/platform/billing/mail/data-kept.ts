/** Days after the end of a subscription on which the tenant's data is deleted (specification, 11). */
export const DATA_KEPT_DAYS = 90;
