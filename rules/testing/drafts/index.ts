import type { Kind } from '../../structure/types.ts';
import nghiQuyetTinh from './nghi-quyet-tinh.ts';
import quyetDinhCtubnd from './quyet-dinh-ctubnd.ts';
import quyetDinhQppl from './quyet-dinh-qppl.ts';
import quyetDinhQuyChe from './quyet-dinh-quy-che.ts';

/** A sound draft written for the project, and what the engine is expected to call it. */
export interface Draft {
  readonly text: string;
  readonly kind: Kind;
  readonly asOf: string;
}

const asOf = '2026-11-24';

/** The sound drafts by name; their defective twins are tables of edits in test/drafts. */
export const drafts: Record<string, Draft> = {
  'quyet-dinh-qppl': { text: quyetDinhQppl, kind: 'quyet-dinh-qppl', asOf },
  'quyet-dinh-quy-che': { text: quyetDinhQuyChe, kind: 'quyet-dinh-qppl', asOf },
  'quyet-dinh-ctubnd': { text: quyetDinhCtubnd, kind: 'quyet-dinh-qppl', asOf },
  'nghi-quyet-tinh': { text: nghiQuyetTinh, kind: 'nghi-quyet-qppl', asOf },
};
