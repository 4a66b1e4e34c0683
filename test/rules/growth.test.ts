import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

/** One unit, title or signature that is asked about once for every citation, article or finding: still linear. */
const asOf = '2026-11-24';
const decision = drafts['quyet-dinh-qppl'].text;
const individual = drafts['quyet-dinh-ca-biet'].text;
const filled = (size: number, piece: string): string => piece.repeat(Math.ceil(size / piece.length));

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'a long title over many old documents': (size) =>
    replaceOnce(
      decision,
      'Điều 1. ',
      `Điều 1. ${filled(size / 2, 'Áp dụng quy định ')}\n${filled(size / 2, '1. Thực hiện theo Nghị định số 61/2018/NĐ-CP.\n')}\nĐiều 2. `,
    ),
  'articles that give the persons and no scope': (size) =>
    replaceOnce(individual, 'Điều 1. ', `${filled(size, 'Điều 1. Đối tượng áp dụng\nCông dân.\n')}Điều 1. `),
  'signatures before findings': (size) =>
    `${decision}\n${filled(size / 2, 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n')}${filled(size / 2, 'Điều 9. Theo Nghị định số 61/2018/NĐ-CP.\n')}`,
};

async function time(text: string): Promise<number> {
  const before = process.threadCpuUsage();
  await check(text, { asOf });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

test.each(Object.entries(shapes))('%s', { timeout: 120_000 }, async (_, make) => {
  await time(make(50_000));
  const texts = [make(125_000), make(250_000), make(500_000)];
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  const grown = (): number => Math.min(best[1] / best[0], best[2] / best[1]);
  for (let run = 0; run < 3 && (run < 1 || grown() >= 2.5); run++)
    for (const [i, text] of texts.entries()) best[i] = Math.min(best[i], await time(text));
  expect(grown()).toBeLessThan(2.5);
});
