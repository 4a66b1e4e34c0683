/** What the RTF reader knows of control words. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Groups that hold no text of the document, or hold it a second time. */
export const SKIPPED = set(
  'colortbl stylesheet info pict footer footerl footerr footerf ftnsep ftnsepc ftncn ' +
    'aftnsep aftnsepc aftncn fldinst xe tc rxe listtable listoverridetable revtbl nonshppict shprslt sp nonesttables ' +
    'template filetbl bkmkstart bkmkend pnseclvl pn author title subject keywords doccomm operator upr objclass objname',
);

/** Groups marked `\*` whose content is read nevertheless. */
export const KNOWN_STARRED = set(
  'footnote annotation shpinst do nesttableprops ud atrfstart atrfend listtext pntext shptxt dptxbxtext',
);

/** Groups that hold a header of the page. */
export const HEADERS = set('header headerl headerr headerf');

/** Control words that are a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};

/** Control words that align a paragraph. */
export const ALIGNMENTS: Readonly<Record<string, 'left' | 'right' | 'center' | 'justify'>> = {
  ql: 'left',
  qr: 'right',
  qc: 'center',
  qj: 'justify',
  qd: 'justify',
};

/** Control words of a file that forbids changes. */
export const PROTECTIONS = set('formprot allprot annotprot revprot readprot');
