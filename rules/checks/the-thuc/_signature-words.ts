import type { Words } from '../../engine/types.ts';

export type SignatureDefect = 'missing' | 'signer' | 'committee' | 'council' | 'chair' | 'rank' | 'degree';

/** The words of the-thuc/signature by defect and language; `printed` is the line that is wrong. */
export const signatureWords: Readonly<
  Record<SignatureDefect, Readonly<Record<'vi' | 'en', (printed: string) => Words>>>
> = {
  missing: {
    vi: () => ({
      what: 'Dự thảo chưa có khối chữ ký.',
      why: 'Chức vụ, họ tên và chữ ký của người có thẩm quyền là thành phần thể thức bắt buộc.',
      todo: 'Thêm quyền hạn, chức vụ của người ký ở cuối văn bản; họ tên có thể để trống khi chưa ký.',
    }),
    en: () => ({
      what: 'The draft has no signature block.',
      why: 'Office, name and signature are a mandatory part.',
      todo: 'Add the office of the signer at the end; the name may stay open until it is signed.',
    }),
  },
  signer: {
    vi: () => ({
      what: 'Khối chữ ký chưa có họ tên người ký.',
      why: 'Văn bản đã có số và ngày thì phải ghi đủ họ tên người ký.',
      todo: 'Ghi họ tên người ký dưới chức vụ.',
    }),
    en: () => ({
      what: 'The signature block has no name.',
      why: 'A document with number and date prints the name of its signer.',
      todo: 'Print the name under the office.',
    }),
  },
  committee: {
    vi: (printed) => ({
      what: `Quyết định của Ủy ban nhân dân có dòng ký đầu tiên “${printed}”.`,
      why: 'Quyết định của Ủy ban nhân dân được ký thay mặt Ủy ban nhân dân.',
      todo: 'Ghi “TM. ỦY BAN NHÂN DÂN” ở dòng đầu, chức vụ người ký ở dòng dưới.',
    }),
    en: (printed) => ({
      what: `The decision of the committee is signed “${printed}” on its first line.`,
      why: 'It is signed on behalf of the committee.',
      todo: 'Print “TM. ỦY BAN NHÂN DÂN” on the first line, the office under it.',
    }),
  },
  council: {
    vi: (printed) => ({
      what: `Nghị quyết của Hội đồng nhân dân ký “${printed}”.`,
      why: 'Nghị quyết của Hội đồng nhân dân do Chủ tịch Hội đồng nhân dân hoặc người chủ tọa kỳ họp ký, không ký thay mặt Ủy ban nhân dân.',
      todo: 'Bỏ dòng này, chỉ ghi “CHỦ TỊCH”.',
    }),
    en: (printed) => ({
      what: `The resolution of the council is signed “${printed}”.`,
      why: 'It is signed by the chair of the council, not on behalf of the committee.',
      todo: 'Take the line out and print “CHỦ TỊCH”.',
    }),
  },
  chair: {
    vi: (printed) => ({
      what: `Văn bản của Chủ tịch Ủy ban nhân dân ký “${printed}”.`,
      why: 'TM. dùng khi ký thay mặt tập thể; Chủ tịch Ủy ban nhân dân ký văn bản của mình thì không ghi TM.',
      todo: 'Bỏ dòng này, hoặc sửa dòng thẩm quyền nếu văn bản là của Ủy ban nhân dân.',
    }),
    en: (printed) => ({
      what: `The document of the chair is signed “${printed}”.`,
      why: 'TM. is for collective bodies; the chair signs without it.',
      todo: 'Take the line out, or mend the authority line.',
    }),
  },
  rank: {
    vi: (printed) => ({
      what: `Chức vụ người ký ghi “${printed}”.`,
      why: 'Chức vụ ghi đúng chức danh lãnh đạo, không thêm “thường trực”, “phụ trách”.',
      todo: 'Ghi đúng chức danh, ví dụ “PHÓ CHỦ TỊCH”.',
    }),
    en: (printed) => ({
      what: `The office of the signer reads “${printed}”.`,
      why: 'The office is printed without “thường trực” or “phụ trách”.',
      todo: 'Print the office alone, such as “PHÓ CHỦ TỊCH”.',
    }),
  },
  degree: {
    vi: (printed) => ({
      what: `Trước họ tên người ký có học hàm, học vị “${printed}”.`,
      why: 'Văn bản hành chính không ghi học hàm, học vị trước họ tên người ký, trừ lực lượng vũ trang và cơ quan giáo dục, y tế, khoa học.',
      todo: 'Chỉ ghi họ tên.',
    }),
    en: (printed) => ({
      what: `A degree stands before the name of the signer: “${printed}”.`,
      why: 'Administrative documents print no degrees, the armed forces, education, health and science excepted.',
      todo: 'Print the name alone.',
    }),
  },
};
