import { abbreviationAt, citationsIn, type ResolvedCitation, type Span, thingAt } from '@rasoat/rules';
import { abbreviationCard } from '@rasoat/rules/reports/abbreviation-card';
import { type Card, cardMarkdown, cardText } from '@rasoat/rules/reports/card';
import { citationCard } from '@rasoat/rules/reports/citation-card';
import { attachmentCard, attachmentHeadingCard, headingCard, targetCard } from '@rasoat/rules/reports/unit-card';
import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** The citation whose units stand at a place, before or behind its number. */
function citedUnitAt({ result }: Draft, offset: number): ResolvedCitation | null {
  const paragraph = result.document.paragraphAt(offset);
  if (paragraph === null) return null;
  const holds = (at: Span | null): boolean => at !== null && at.start <= offset && offset <= at.end;
  return citationsIn(result.citations, paragraph).find(({ unitSpan }) => holds(unitSpan)) ?? null;
}

/** What is known of the thing at a place; null when nothing is. */
function cardAt(draft: Draft, offset: number): { readonly at: Span; readonly card: Card } | null {
  const { result, setup } = draft;
  const { lang, law } = setup;
  const thing = thingAt(result, offset);
  switch (thing?.kind) {
    case 'citation':
      return { at: thing.at, card: citationCard(thing.citation, result, law, lang) };
    case 'reference':
      return {
        at: thing.at,
        card: thing.node === null ? attachmentCard(result, thing.index) : targetCard(result, thing.node, lang),
      };
    case 'unit':
      return { at: thing.at, card: headingCard(result, thing.node, lang) };
    case 'attachment':
      return { at: thing.at, card: attachmentHeadingCard(result, thing.index, lang) };
  }
  const unit = citedUnitAt(draft, offset);
  if (unit !== null) return { at: unit.unitSpan!, card: citationCard(unit, result, law, lang) };
  const abbreviation = abbreviationAt(result.document, offset);
  return abbreviation === null ? null : { at: abbreviation.at, card: abbreviationCard(result, abbreviation, lang) };
}

/** A card in a form that the client takes. */
export const markup = (card: Card, markdown: boolean): MarkupContent =>
  markdown
    ? { kind: MarkupKind.Markdown, value: cardMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: cardText(card) };

/** What is known of a citation, a reference, an abbreviation or a heading, beside the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, drafts, client }) {
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested) return null;
      const found = cardAt(draft, draft.offset(position));
      return found && { contents: markup(found.card, markdown), range: draft.range(found.at) };
    });
  },
};
