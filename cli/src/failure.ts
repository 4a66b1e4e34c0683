import type { Bilingual } from '@rasoat/rules';
import type { Io } from './io.ts';

/** A rule, reader or report that throws is a defect of rasoat, told with the file; the other files are still checked. */
export function failure(shown: string, detail: Bilingual): Bilingual {
  return {
    vi: `${shown}: lỗi của chương trình, không phải của dự thảo: ${detail.vi}`,
    en: `${shown}: a failure of the program, not of the draft: ${detail.en}`,
  };
}

/** What an unexpected error says; all of it under RASOAT_DEBUG. */
export function failureDetail(error: unknown, io: Pick<Io, 'env'>): Bilingual {
  const detail =
    error instanceof Error ? ((io.env.RASOAT_DEBUG ? error.stack : undefined) ?? error.message) : String(error);
  return { vi: detail, en: detail };
}
