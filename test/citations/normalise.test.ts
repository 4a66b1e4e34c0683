import { describe, expect, it } from 'vitest';
import { normaliseSymbol, parseSymbol, symbolKey, symbolType } from '../../rules/citations/index.ts';

describe('normaliseSymbol', () => {
  it.each([
    ['156 /2026/NĐ-CP', '156/2026/NĐ-CP'],
    ['QĐ số: 08/QĐ-TTG', '08/QĐ-TTg'],
    ['30C/NQ-CP', '30c/NQ-CP'],
    ['213 – KL/TW', '213-KL/TW'],
    ['19 TC/QĐ/CĐKT', '19 TC/QĐ/CĐKT'],
    ['12/qđ-ubnd', '12/QĐ-UBND'],
    ['12/2014/QD-UBND', '12/2014/QĐ-UBND'],
    ['12/2014/QÐ-UBND', '12/2014/QĐ-UBND'],
    ['219/2025/ND-CP', '219/2025/NĐ-CP'],
    ['03/2014/NQ-HDND', '03/2014/NQ-HĐND'],
    ['45/TTR-UBND', '45/TTr-UBND'],
    ['12-CTR/TU', '12-CTr/TU'],
    ['129/2025/QHI5', '129/2025/QH15'],
    ['4236/SXD-QLN&CS', '4236/SXD-QLN&CS'],
    ['08/2010/NĐ-CP'.normalize('NFD'), '08/2010/NĐ-CP'],
    ['không có số', 'không có số'],
    ['', ''],
  ])('%s', (text, symbol) => {
    expect(normaliseSymbol(text)).toBe(symbol);
    expect(normaliseSymbol(symbol)).toBe(symbol);
  });

  it.each(['12/2020/NĐ-CP', '8/NQ-CP', '08/2010/QĐ-TTg', '1/CT-TTg', '3/2021/QĐ-UBND', '4/NQ-HĐND', '64/2025/QH15'])(
    '%s stays as it is, alone and behind other words',
    (symbol) => {
      expect(normaliseSymbol(symbol)).toBe(symbol);
      expect(normaliseSymbol(`Nghị định số ${symbol}`)).toBe(symbol);
    },
  );
});

describe('parseSymbol', () => {
  it.each([
    ['63/2010/NĐ-CP', '63', 2010, 'NĐ', 'CP'],
    ['64/2025/QH15', '64', 2025, null, 'QH15'],
    ['12-CTr/TU', '12', null, 'CTr', 'TU'],
    ['66.7/2025/NQ-CP', '66.7', 2025, 'NQ', 'CP'],
    ['19-2018/NQ-CP', '19', 2018, 'NQ', 'CP'],
    ['30c/NQ-CP', '30c', null, 'NQ', 'CP'],
    ['17/2006/TTLT-BLĐTBXH-BTC-BYT', '17', 2006, 'TTLT', 'BLĐTBXH-BTC-BYT'],
    ['84/2005/TTLT/BTC-BLĐTBXH', '84', 2005, 'TTLT', 'BTC-BLĐTBXH'],
    ['26/2005/PL-UBTVQH11', '26', 2005, 'PL', 'UBTVQH11'],
    ['64/CP', '64', null, null, 'CP'],
    ['244/UBND-NC', '244', null, null, 'UBND-NC'],
    ['19 TC/QĐ/CĐKT', '19', null, 'QĐ', 'TC-CĐKT'],
  ])('%s', (symbol, number, year, typeCode, issuerCode) => {
    expect(parseSymbol(symbol)).toEqual({ symbol, number, year, typeCode, issuerCode });
  });

  it.each(['12/8/2014', '31/63', 'Luật Đất đai', '/2026/QĐ-UBND', '', 'TCVN 5687', '12', '12/', '1/2020/'])(
    '%s is no number',
    (text) => {
      expect(parseSymbol(text)).toBeNull();
    },
  );
});

describe('symbolType and symbolKey', () => {
  it.each([
    ['12/QĐ-UBND', 'Quyết định'],
    ['63/2010/NĐ-CP', 'Nghị định'],
    ['1/2020/TT-BTC', 'Thông tư'],
    ['17/2006/TTLT-BTC-BYT', 'Thông tư liên tịch'],
    ['5/2020/NQ-HĐND', 'Nghị quyết'],
    ['13/CT-TTg', 'Chỉ thị'],
    ['36/TTr-HĐND', 'Tờ trình'],
    ['183/KH-UBND', 'Kế hoạch'],
    ['12-CTr/TU', 'Chương trình'],
    ['213-KL/TW', 'Kết luận'],
    ['834/VBHN-BLĐTBXH', 'Văn bản hợp nhất'],
    ['31/BC-CP', 'Báo cáo'],
    ['26/2005/PL-UBTVQH11', 'Pháp lệnh'],
    ['64/2025/QH15', null],
    ['64/CP', null],
    ['244/UBND-NC', null],
  ])('%s', (symbol, type) => {
    expect(symbolType(symbol)).toBe(type);
  });

  it('the key joins ways of writing one number and keeps different ones apart', () => {
    expect(symbolKey('84/2005/TTLT/BTC-BLĐTBXH')).toBe(symbolKey('84/2005/TTLT-BTC-BLĐTBXH'));
    expect(symbolKey('8/2010/NĐ-CP')).toBe(symbolKey('08/2010/NĐ-CP'));
    expect(symbolKey('63/2010/NĐ-CP')).not.toBe(symbolKey('63/2010/QH12'));
    expect(symbolKey('19/NQ-CP')).not.toBe(symbolKey('19/2026/NQ-CP'));
  });
});
