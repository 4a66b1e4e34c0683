import { basisWords, lawNamed, POWER_OF_LOCAL_BODIES } from '../law/cite.ts';
import { provinceOf } from '../law/provinces.ts';
import type { IsoDate, Law } from '../law/types.ts';
import { readIssuer } from '../structure/issuers.ts';
import { type SkeletonKind, skeletonKinds } from '../structure/skeleton-kinds.ts';
import { isPeople, type SkeletonSetting } from '../structure/skeleton-parts.ts';
import { bodyName, skeleton } from '../structure/skeletons.ts';
import type { Issuer, IssuerBody, Level } from '../structure/types.ts';
import type { Bilingual } from './types.ts';

export { type SkeletonKind, skeletonKinds } from '../structure/skeleton-kinds.ts';

/** What a new draft is to be. */
export interface DraftWish {
  /** An id of `skeletonKinds`. */
  readonly id: string;
  /** Who issues it (`UBND tỉnh Lai Châu`, `Sở Tư pháp`); null: the body that such drafts come from, its place left open. */
  readonly issuer: string | null;
  /** Place of the issuer (`tỉnh Lai Châu`), or where the draft is made when the issuer has a place of its own (`Vinh`). */
  readonly place: string | null;
  readonly law: Law;
  /** Day whose law and year are written. */
  readonly day: IsoDate;
}

/** Names of the bodies that issue when nobody is named. */
const usual: Partial<Record<IssuerBody, string>> = {
  hdnd: 'Hội đồng nhân dân',
  ubnd: 'Ủy ban nhân dân',
  'chu-tich-ubnd': 'Chủ tịch Ủy ban nhân dân',
  so: 'Sở Tư pháp',
};

const ON_DOCUMENTS = 'Luật Ban hành văn bản quy phạm pháp luật';

/** The draft of a kind with what is to be written left open, or why there is none. Its text ends with a line end. */
export function newDraft(wish: DraftWish): { readonly text: string } | Bilingual {
  const { law, day } = wish;
  const kind = skeletonKinds.find(({ id }) => id === wish.id)!;
  const printed = (wish.issuer ?? usual[kind.body] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  const issuer = readIssuer(printed, { start: 0, end: printed.length });
  if (issuer === null)
    return {
      vi: `không nhận ra cơ quan "${printed}"; viết đủ tên, ví dụ "UBND tỉnh Lai Châu", "Sở Tư pháp"`,
      en: `"${printed}" is not known as a body; write its name in full, such as "UBND tỉnh Lai Châu"`,
    };
  const asked = wish.place?.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? null;
  const place = issuer.place ?? (asked === null ? null : placeNamed(asked, law, day));
  if (place !== null && !ranked.test(place))
    return {
      vi: `không rõ "${place}" là tỉnh, xã hay phường nào; viết cả cấp, ví dụ "tỉnh Lai Châu", "xã Mường Than"`,
      en: `"${place}" is no province that is known; write its rank too, such as "tỉnh Lai Châu", "xã Mường Than"`,
    };
  const level = levelOf(issuer, place);
  const trouble = troubleOf(kind, issuer, level, printed);
  if (trouble !== null) return trouble;
  const cited = (name: string): string | null => {
    const document = lawNamed(law, name, day);
    return document === null ? null : basisWords(law, document, day, kind.normative);
  };
  const setting: SkeletonSetting = {
    kind: kind.kind,
    normative: kind.normative,
    body: issuer.body,
    level,
    name: nameOf(issuer),
    place,
    town: asked === null || asked === place || issuer.place === null ? null : asked,
    year: day.slice(0, 4),
    subject: null,
    power: isPeople(issuer.body) ? cited(POWER_OF_LOCAL_BODIES) : null,
    symbol: null,
    date: null,
    lastArticle: null,
  };
  return { text: skeleton(kind.id, setting, cited(ON_DOCUMENTS)) };
}

/** A place with its rank. */
const ranked = /^(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn) /iu;

/** The name in running text, without the place behind it. */
function nameOf({ body, name, place }: Issuer): string {
  const bare =
    place === null ? name : name.slice(0, name.toLowerCase().lastIndexOf(place.toLowerCase())).trim() || name;
  return bodyName(body, bare);
}

/** `Lai Châu` → `tỉnh Lai Châu`; a place with its rank, or one that is no province, as it is. */
const placeNamed = (place: string, law: Law, day: IsoDate): string =>
  provinceOf(law.agencies, place, day)?.name ?? place;

function levelOf({ body, level }: Issuer, place: string | null): Level {
  if (place !== null && /^(?:xã|phường|đặc khu|thị trấn) /iu.test(place)) return 'xa';
  if (level !== 'unknown') return level;
  return isPeople(body) || body === 'so' || body === 'van-phong-ubnd' ? 'tinh' : level;
}

/** Why the body does not issue such a draft; null when it may. */
function troubleOf(kind: SkeletonKind, { body }: Issuer, level: Level, printed: string): Bilingual | null {
  if (level === 'huyen')
    return {
      vi: `"${printed}": cấp huyện đã kết thúc hoạt động, không ban hành văn bản mới`,
      en: `"${printed}": the district level has ended and issues nothing new`,
    };
  const provincial = kind.kind === 'quyet-dinh-cong-bo-tthc' || (kind.normative && body === 'chu-tich-ubnd');
  if (kind.bodies.includes(body) && (level === 'tinh' || !provincial)) return null;
  const who = kind.bodies.map((one) => usual[one] ?? null).filter((name) => name !== null);
  const names = [...new Set(who)].join(', ') || 'cơ quan khác';
  return {
    vi: `"${printed}" không ban hành ${kind.vi}; cơ quan ban hành: ${names}${provincial ? ' cấp tỉnh' : ''}`,
    en: `"${printed}" does not issue a ${kind.en}; issued by: ${names}${provincial ? ' of a province' : ''}`,
  };
}
