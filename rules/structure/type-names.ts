import type { Kind } from './types.ts';

/**
 * Kinds of document by the bare letters of their name as it stands on the line of the type; null where the name alone does
 * not tell (`QUYẾT ĐỊNH` may be normative or not) or stands for none of ours.
 */
export const TYPE_NAMES: ReadonlyMap<string, Kind | null> = new Map<string, Kind | null>([
  ['hienphap', 'hien-phap'],
  ['luat', 'luat'],
  ['boluat', 'luat'],
  ['phaplenh', 'phap-lenh'],
  ['lenh', 'khac'],
  ['nghidinh', 'nghi-dinh'],
  ['thongtu', 'thong-tu'],
  ['thongtulientich', 'ttlt'],
  ['vanbanhopnhat', 'vbhn'],
  ['nghiquyet', null],
  ['nghiquyetlientich', null],
  ['quyetdinh', null],
  ['quyetnghi', null],
  ['chithi', 'chi-thi'],
  ['quyche', 'quy-che'],
  ['quydinh', 'quy-che'],
  ['noiquy', 'quy-che'],
  ['dieule', 'quy-che'],
  ['kehoach', 'ke-hoach'],
  ['chuongtrinh', 'ke-hoach'],
  ['chuongtrinhhanhdong', 'ke-hoach'],
  ['phuongan', 'ke-hoach'],
  ['dean', 'ke-hoach'],
  ['totrinh', 'to-trinh'],
  ['baocao', 'bao-cao'],
  ['baocaothamdinh', 'bao-cao-tham-dinh'],
  ['congvan', 'cong-van'],
  ['congdien', 'cong-dien'],
  ['thongbao', 'thong-bao'],
  ['quytrinh', 'tthc'],
  ['thutuchanhchinh', 'tthc'],
  ['huongdan', 'khac'],
  ['thongcao', 'khac'],
  ['bienban', 'khac'],
  ['ketluan', 'khac'],
]);
