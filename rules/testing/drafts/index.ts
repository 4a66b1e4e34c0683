/*
 * Points that the law leaves open, and the practice the drafts follow:
 * - the phrase `được sửa đổi, bổ sung bởi …` stands after the number of a law and after the name of another document;
 * - the body stands behind the number of a decree or circular at first mention (V7.5 leaves it open; most papers print it);
 * - the line before the enacting sentence ends with `;` (V4.5); the last căn cứ of an administrative decision with `.` (V10.7);
 * - `./.` closes the body, in a resolution the line of adoption (V6.7);
 * - `(Ban hành kèm theo …)` stands under the title of a regulation and of an appendix; an appendix of a regulation names both;
 * - a draft may leave the number, the date and the signer open (V3.15); a filled one names a plainly generic signer;
 * - a commune prints its own name and no superior body, and uses the symbol `NQ-HĐND` with the year (V3.12);
 * - an administrative paper names a law by type and name only (V7.20) and so does not name what amended it;
 * - local documents that the drafts amend, replace or apply are not in the registry: `citation/unknown` (info) is expected there;
 * - 63/2010/NĐ-CP in quyet-dinh-cong-bo is named with its amendments and still calls for the standing warning (test/drafts/standing.tsv).
 */
import type { Kind } from '../../structure/types.ts';
import chiThi from './chi-thi.ts';
import congVan from './cong-van.ts';
import keHoach from './ke-hoach.ts';
import nghiQuyetTinh from './nghi-quyet-tinh.ts';
import nghiQuyetXa from './nghi-quyet-xa.ts';
import quyetDinhCaBiet from './quyet-dinh-ca-biet.ts';
import quyetDinhCongBo from './quyet-dinh-cong-bo.ts';
import quyetDinhCtubnd from './quyet-dinh-ctubnd.ts';
import quyetDinhQppl from './quyet-dinh-qppl.ts';
import quyetDinhQuyChe from './quyet-dinh-quy-che.ts';
import quyetDinhSuaDoi from './quyet-dinh-sua-doi.ts';
import quyetDinhTthc from './quyet-dinh-tthc.ts';
import toTrinh from './to-trinh.ts';

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
  'nghi-quyet-xa': { text: nghiQuyetXa, kind: 'nghi-quyet-qppl', asOf },
  'quyet-dinh-sua-doi': { text: quyetDinhSuaDoi, kind: 'quyet-dinh-qppl', asOf },
  'quyet-dinh-tthc': { text: quyetDinhTthc, kind: 'quyet-dinh-qppl', asOf },
  'quyet-dinh-cong-bo': { text: quyetDinhCongBo, kind: 'quyet-dinh-cong-bo-tthc', asOf },
  'quyet-dinh-ca-biet': { text: quyetDinhCaBiet, kind: 'quyet-dinh', asOf },
  'chi-thi': { text: chiThi, kind: 'chi-thi', asOf },
  'ke-hoach': { text: keHoach, kind: 'ke-hoach', asOf },
  'to-trinh': { text: toTrinh, kind: 'to-trinh', asOf },
  'cong-van': { text: congVan, kind: 'cong-van', asOf },
};
