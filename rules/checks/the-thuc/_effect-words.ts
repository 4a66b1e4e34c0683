import type { Words } from '../../engine/types.ts';

type Say = (printed: string, wanted: string) => Words;

/** The words of the-thuc/effect-clause by defect and language. */
export const effectWords = {
  missing: {
    vi: (_, noun) => ({
      what: 'Dự thảo chưa có điều khoản về hiệu lực thi hành.',
      why: 'Văn bản quy phạm pháp luật phải ghi rõ ngày, tháng, năm có hiệu lực.',
      todo: `Thêm “${noun} này có hiệu lực từ ngày … tháng … năm ….” vào điều về hiệu lực thi hành.`,
    }),
    en: (_, noun) => ({
      what: 'The draft has no clause of effect.',
      why: 'A normative document tells the exact day of its effect.',
      todo: `Add “${noun} này có hiệu lực từ ngày … tháng … năm ….”.`,
    }),
  },
  inexact: {
    vi: (printed) => ({
      what: `Ngày có hiệu lực không được ghi cụ thể: “${printed}”.`,
      why: 'Văn bản quy phạm pháp luật phải ghi rõ ngày, tháng, năm có hiệu lực; hiệu lực ngay từ ngày ký chỉ được khi ban hành theo trình tự, thủ tục rút gọn hoặc trường hợp đặc biệt.',
      todo: 'Ghi “từ ngày … tháng … năm …”, cách ngày ký hoặc thông qua ít nhất 10 ngày với văn bản của địa phương, 45 ngày với văn bản của trung ương.',
    }),
    en: (printed) => ({
      what: `The day of effect is not exact: “${printed}”.`,
      why: 'A normative document tells the exact day; effect from the day of signature needs the short procedure or a special case.',
      todo: 'Write “từ ngày … tháng … năm …”, at least 10 days after signature or adoption in a local document, 45 in a central one.',
    }),
  },
  dayless: {
    vi: () => ({
      what: 'Điều khoản hiệu lực không nói từ khi nào.',
      why: 'Quyết định có hiệu lực từ ngày ký hoặc từ một ngày cụ thể; không ghi thì không xác định được.',
      todo: 'Viết “có hiệu lực kể từ ngày ký” hoặc “có hiệu lực từ ngày … tháng … năm …”.',
    }),
    en: () => ({
      what: 'The clause of effect tells no day.',
      why: 'A decision takes effect on the day of its signature or on a day that it names.',
      todo: 'Write “có hiệu lực kể từ ngày ký” or “có hiệu lực từ ngày … tháng … năm …”.',
    }),
  },
  impossible: {
    vi: (printed) => ({
      what: `Ngày có hiệu lực “${printed}” không có trong lịch.`,
      why: 'Văn bản quy phạm pháp luật phải ghi đúng ngày, tháng, năm có hiệu lực.',
      todo: 'Sửa lại ngày có hiệu lực.',
    }),
    en: (printed) => ({
      what: `The day of effect, “${printed}”, is not in the calendar.`,
      why: 'A normative document tells the exact day of its effect.',
      todo: 'Correct the day.',
    }),
  },
  early: {
    vi: (printed, earliest) => ({
      what: `Ngày có hiệu lực “${printed}” cách ngày ký hoặc thông qua chưa đủ 10 ngày.`,
      why: 'Văn bản của chính quyền địa phương có hiệu lực không sớm hơn 10 ngày kể từ ngày thông qua hoặc ký, trừ trường hợp theo trình tự, thủ tục rút gọn.',
      todo: `Chọn ngày từ ${earliest} trở đi, hoặc nêu rõ việc ban hành theo trình tự, thủ tục rút gọn.`,
    }),
    en: (printed, earliest) => ({
      what: `The day of effect, “${printed}”, is fewer than 10 days after signature or adoption.`,
      why: 'A document of a local authority takes effect no earlier than 10 days after its adoption or signature, unless made by the short procedure.',
      todo: `Choose ${earliest} or later, or name the short procedure.`,
    }),
  },
  'early-central': {
    vi: (printed, earliest) => ({
      what: `Ngày có hiệu lực “${printed}” cách ngày ký hoặc thông qua chưa đủ 45 ngày; chỉ đúng khi ban hành theo trình tự, thủ tục rút gọn.`,
      why: 'Văn bản của cơ quan trung ương có hiệu lực không sớm hơn 45 ngày kể từ ngày thông qua hoặc ký, trừ trường hợp theo trình tự, thủ tục rút gọn.',
      todo: `Chọn ngày từ ${earliest} trở đi; nếu ban hành theo trình tự, thủ tục rút gọn thì kiểm tra hồ sơ có nêu việc này.`,
    }),
    en: (printed, earliest) => ({
      what: `The day of effect, “${printed}”, is fewer than 45 days after signature or adoption: right only by the short procedure.`,
      why: 'A central document takes effect no earlier than 45 days after its adoption or signature, unless made by the short procedure.',
      todo: `Choose ${earliest} or later; if it is made by the short procedure, see that the dossier says so.`,
    }),
  },
  retroactive: {
    vi: (printed) => ({
      what: `Ngày có hiệu lực “${printed}” sớm hơn ngày ký hoặc thông qua.`,
      why: 'Hiệu lực trở về trước chỉ được quy định khi thật cần thiết, bởi cơ quan trung ương, Hội đồng nhân dân hoặc Ủy ban nhân dân cấp tỉnh, và không được đặt ra trách nhiệm pháp lý mới hoặc nặng hơn.',
      todo: 'Chọn ngày sau ngày ký ít nhất 10 ngày; nếu cần hiệu lực trở về trước thì nêu rõ lý do trong tờ trình.',
    }),
    en: (printed) => ({
      what: `The day of effect, “${printed}”, is before the day of signature or adoption.`,
      why: 'Retroactive effect is allowed in narrow cases only and never for new or heavier liability.',
      todo: 'Choose a day at least 10 days after signature, or give the reason in the submission.',
    }),
  },
  words: {
    vi: (printed, wanted) => ({
      what: `Điều khoản hiệu lực viết sai “${printed}”.`,
      why: `Cụm từ này phải viết “${wanted}”.`,
      todo: `Sửa thành “${wanted}”.`,
    }),
    en: (printed, wanted) => ({
      what: `The clause of effect is misspelt: “${printed}”.`,
      why: `The words are “${wanted}”.`,
      todo: `Write “${wanted}”.`,
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<'vi' | 'en', Say>>>>;
