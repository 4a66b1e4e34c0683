/** Least days from signature or adoption to effect (V8.1). */
export const LOCAL_DAYS = 10;
export const CENTRAL_DAYS = 45;
