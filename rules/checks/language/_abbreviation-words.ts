/** Names of things that are known by their letters the world over, units of money and kinds of standards: nobody spells them out. */
export const international: ReadonlySet<string> = new Set(
  (
    'ISO IEC USD VND VNĐ EUR GDP GRDP ODA FDI PPP HIV AIDS ADN DNA PDF XML JSON CSV QR SMS GPS GIS IP ID URL HTTP HTTPS ASEAN APEC WTO ' +
    'UNESCO UNICEF WHO IMF OECD EU TCVN QCVN TNHH COVID CITES GMP HACCP VAT CD DVD USB CPU RAM WIFI LED PVC HDPE UPS AM FM TV VTV ' +
    'VNPT EVN FTA EVFTA UKVFTA CPTPP INCOTERMS SWIFT ATM NFC OTP PIN AI IOT ICT API ZIP RAR MS FPT HS WCO ASEM IAEA ILO INTERPOL'
  ).split(' '),
);

/** Letters of forms, signatures and headings of tables. */
export const formal: ReadonlySet<string> = new Set('TM KT TL TUQ VT STT TT'.split(' '));

/** Abbreviations that administrative papers use without explaining them, with their full words. */
export const custom: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  TTHC: 'thủ tục hành chính',
  CCHC: 'cải cách hành chính',
  MTTQ: 'Mặt trận Tổ quốc',
  CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu',
  DVC: 'dịch vụ công',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  BHTN: 'bảo hiểm thất nghiệp',
  GTGT: 'giá trị gia tăng',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  HTX: 'hợp tác xã',
  QPPL: 'quy phạm pháp luật',
  ĐBQH: 'đại biểu Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
  KSTTHC: 'kiểm soát thủ tục hành chính',
};

/** Full words of abbreviations that are told in any draft. */
export const fullWords: Readonly<Record<string, string>> = {
  ...custom,
  VBQPPL: 'văn bản quy phạm pháp luật',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
};
