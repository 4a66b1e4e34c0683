import type { CheckResult, ResolvedCitation } from '../engine/types.ts';
import type { Conclusions, LegalDocument, Part, StructureNode } from '../structure/types.ts';
import type { SourceText, Span } from '../text/types.ts';
import { type RangeJson, rangeOf } from './json.ts';
import { type Withheld, withheldFrom } from './secret.ts';

export interface PartJson {
  readonly text: string;
  readonly range: RangeJson;
}

export interface OutlineJson {
  readonly type: StructureNode['type'];
  readonly number: string;
  readonly title: string | null;
  readonly range: RangeJson;
  readonly children: readonly OutlineJson[];
}

/** What the data says of a citation: the state of its document on the date, or why there is none. */
export type CitationStatus = ResolvedCitation['status']['kind'] | 'ambiguous' | 'wrong-date';

/** What was recognised in a draft. */
export interface Inspected {
  readonly path: string;
  readonly kind: string;
  readonly symbol: string | null;
  readonly issuer: { readonly body: string; readonly level: string; readonly place: string | null } | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly components: {
    readonly nationalName: PartJson | null;
    readonly motto: PartJson | null;
    readonly symbol: PartJson | null;
    readonly placeDate: PartJson | null;
    readonly type: PartJson | null;
    readonly subject: PartJson | null;
    readonly legalBases: readonly PartJson[];
    readonly effect: (PartJson & { readonly date: string | null; readonly exact: boolean }) | null;
    readonly recipients: (PartJson & { readonly items: readonly PartJson[] }) | null;
    readonly signature: PartJson | null;
  };
  readonly outline: readonly OutlineJson[];
  readonly attachments: readonly { readonly title: string | null; readonly outline: readonly OutlineJson[] }[];
  readonly procedures: readonly {
    readonly name: string | null;
    readonly components: Readonly<Record<string, PartJson>>;
  }[];
  readonly citations: readonly {
    readonly text: string;
    readonly symbol: string | null;
    readonly name: string | null;
    readonly type: string | null;
    readonly date: string | null;
    readonly unit: string | null;
    readonly role: string;
    readonly inTitle: boolean;
    readonly range: RangeJson;
    readonly status: CitationStatus;
  }[];
}

/** The same as data that may travel: of a draft marked mật every text, name, number and date of the draft is null. */
export type InspectJson =
  | (Inspected & { readonly withheld: null })
  | (Readonly<Record<keyof Inspected, unknown>> & { readonly withheld: Withheld });

/** One state for a citation: how it was found comes before what the document is. */
function citationStatus(citation: ResolvedCitation): CitationStatus {
  const { kind } = citation.resolution;
  return kind === 'ambiguous' || kind === 'wrong-date' ? kind : citation.status.kind;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function partJson(source: SourceText, part: Part | null): PartJson | null {
  return part && { text: oneLine(part.text), range: rangeOf(source, part) };
}

function outlineJson(source: SourceText, nodes: readonly StructureNode[]): OutlineJson[] {
  return nodes.map((node) => ({
    type: node.type,
    number: node.number,
    title: node.title && oneLine(source.text.slice(node.title.start, node.title.end)),
    range: rangeOf(source, node),
    children: outlineJson(source, node.children),
  }));
}

/** The last signature block: prefixes, titles and name as printed. */
function signatureJson(source: SourceText, conclusions: Conclusions): PartJson | null {
  const block: Span | undefined = conclusions.signatures.at(-1);
  return block ? { text: oneLine(source.text.slice(block.start, block.end)), range: rangeOf(source, block) } : null;
}

/** Properties that hold words of the draft, or what is read off them. */
const telling: ReadonlySet<string> = new Set([
  'text',
  'title',
  'name',
  'symbol',
  'subject',
  'issuer',
  'place',
  'date',
  'type',
  'unit',
]);

/** Data without the words of the draft: what is there and where, not what it says. The type of a unit (`article`) is no word of the draft. */
function silenced<T>(data: T): T {
  if (Array.isArray(data)) return data.map(silenced) as T;
  if (typeof data !== 'object' || data === null) return data;
  const isUnit = 'children' in data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      telling.has(key) && !(isUnit && key === 'type') && !isPart(value) ? null : silenced(value),
    ]),
  ) as T;
}

/** A component of the draft, which is told to be there though its text is not told. */
function isPart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'range' in value;
}

/**
 * What was recognised in a draft, as data (design.md §5, `inspect FILE --json`; schema/inspect.schema.json). Of a draft
 * marked mật the words are left out, unless `allowSecret`.
 */
export function inspectJson(path: string, result: CheckResult, allowSecret = false): InspectJson {
  const withheld = withheldFrom(result, allowSecret);
  const data = inspected(path, result);
  return withheld === null ? { ...data, withheld } : { ...silenced(data), withheld };
}

/** What was recognised, with its words: for the person at the screen. */
export function inspected(path: string, result: CheckResult): Inspected {
  const { source } = result;
  const document: LegalDocument = result.document;
  const { header, preamble, conclusions, clauses } = document;
  const effect = clauses.effect[0] ?? null;
  const { recipients } = conclusions;
  return {
    path,
    kind: document.kind,
    symbol: header.symbol,
    issuer: header.issuer && { body: header.issuer.body, level: header.issuer.level, place: header.issuer.place },
    place: header.place,
    date: header.date,
    subject: partJson(source, header.subject ?? header.letterSubject)?.text ?? null,
    components: {
      nationalName: partJson(source, header.nationalName),
      motto: partJson(source, header.motto),
      symbol: partJson(source, header.symbolLine),
      placeDate: partJson(source, header.placeDate),
      type: partJson(source, header.type),
      subject: partJson(source, header.subject ?? header.letterSubject),
      legalBases: preamble.bases.map((part) => partJson(source, part)!),
      effect: effect && { ...partJson(source, effect)!, date: effect.date, exact: effect.exact },
      recipients: recipients && {
        ...partJson(source, recipients)!,
        items: recipients.items.map((item) => partJson(source, item)!),
      },
      signature: signatureJson(source, conclusions),
    },
    outline: outlineJson(source, document.body),
    attachments: document.attachments.map((attachment) => ({
      title: partJson(source, attachment.title)?.text ?? null,
      outline: outlineJson(source, attachment.body),
    })),
    procedures: document.procedures.map((procedure) => ({
      name: partJson(source, procedure.name)?.text ?? null,
      components: Object.fromEntries(
        Object.entries(procedure.components).map(([key, part]) => [key, partJson(source, part)!]),
      ),
    })),
    citations: result.citations.map((citation) => ({
      text: source.text.slice(citation.quoteSpan.start, citation.quoteSpan.end),
      symbol: citation.symbol,
      name: citation.name,
      type: citation.type,
      date: citation.date,
      unit: citation.unit,
      role: citation.role,
      inTitle: citation.inTitle,
      range: rangeOf(source, citation.quoteSpan),
      status: citationStatus(citation),
    })),
  };
}
