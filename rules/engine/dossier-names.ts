/** Names of dossiers that the configuration knows too. */

/** Steps of a draft at which its papers are checked together. */
export const stages = ['lay-y-kien', 'tham-dinh', 'trinh-ubnd', 'trinh-ctubnd', 'trinh-hdnd', 'cong-bo-tthc'] as const;
export type Stage = (typeof stages)[number];

/** What a paper is in its dossier. `du-thao` is the draft that the others are about, `kem-theo` a part of it in a file of its own. */
export const roles = [
  'to-trinh',
  'du-thao',
  'kem-theo',
  'so-sanh',
  'tong-hop-y-kien',
  'tong-ket',
  'danh-gia-chinh-sach',
  'danh-gia-tthc',
  'y-kien-tthc',
  'danh-gia-khac',
  'ra-soat',
  'bao-cao-tham-dinh',
  'tiep-thu-tham-dinh',
  'bao-cao-tham-tra',
  'tiep-thu-tham-tra',
  'du-thao-cong-bo',
  'y-kien-gop-y',
  'van-ban-lien-quan',
  'khac',
] as const;
export type Role = (typeof roles)[number];

/** What the configuration of a province changes in the list of a stage; `require`d papers are missing as an error. */
export interface StageConfig {
  readonly add?: readonly Role[];
  readonly remove?: readonly Role[];
  readonly require?: readonly Role[];
}
export type DossierConfig = Partial<Readonly<Record<Stage, StageConfig>>>;
