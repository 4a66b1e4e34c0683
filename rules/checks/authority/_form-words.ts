import type { Words } from '../../engine/types.ts';

/** Ways in which form and issuer do not go together. */
export type FormDefect = 'directive' | 'district' | 'department' | 'standing' | 'commune-chair' | 'chair' | 'commune';

const onlyBodies = {
  vi: 'Chỉ Hội đồng nhân dân, Ủy ban nhân dân cấp tỉnh, cấp xã và Chủ tịch Ủy ban nhân dân cấp tỉnh được ban hành văn bản quy phạm pháp luật ở địa phương.',
  en: 'Only councils and committees of provinces and communes and the chair of a provincial committee make local normative documents.',
};

/** The words of authority/form-and-issuer by defect and language; `printed` is what shows it. */
export const formWords: Readonly<Record<FormDefect, Readonly<Record<'vi' | 'en', (printed: string) => Words>>>> = {
  directive: {
    vi: (printed) => ({
      what: `Chỉ thị mang dấu hiệu của văn bản quy phạm pháp luật: “${printed}”.`,
      why: 'Chỉ thị của Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân không phải là văn bản quy phạm pháp luật.',
      todo: 'Ghi số, ký hiệu không có năm; nếu cần đặt ra quy định chung thì soạn quyết định theo trình tự ban hành văn bản quy phạm pháp luật.',
    }),
    en: (printed) => ({
      what: `The directive presents itself as a normative document: “${printed}”.`,
      why: 'A directive of a committee or its chair is not a normative document.',
      todo: 'Leave the year out of the symbol; general rules need a decision made by the procedure for normative documents.',
    }),
  },
  district: {
    vi: (printed) => ({
      what: `Dự thảo do cơ quan cấp huyện ban hành (${printed}).`,
      why: 'Chính quyền cấp huyện kết thúc hoạt động từ ngày 01/7/2025, không còn ban hành văn bản mới.',
      todo: 'Chuyển việc ban hành cho cơ quan cấp tỉnh hoặc cấp xã có thẩm quyền.',
    }),
    en: (printed) => ({
      what: `The draft is issued by a body of the district level (${printed}).`,
      why: 'The district level ended on 1 July 2025 and issues nothing new.',
      todo: 'Let the province or commune that has the power issue it.',
    }),
  },
  department: {
    vi: (printed) => ({
      what: `“${printed}” không có thẩm quyền ban hành văn bản quy phạm pháp luật.`,
      why: onlyBodies.vi,
      todo: 'Trình Ủy ban nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh ban hành; nếu là văn bản hành chính thì bỏ năm trong số, ký hiệu.',
    }),
    en: (printed) => ({
      what: `“${printed}” has no power to make a normative document.`,
      why: onlyBodies.en,
      todo: 'Submit it to the provincial committee or its chair, or leave the year out of the symbol of an administrative document.',
    }),
  },
  standing: {
    vi: () => ({
      what: 'Thường trực Hội đồng nhân dân không có thẩm quyền ban hành văn bản quy phạm pháp luật.',
      why: onlyBodies.vi,
      todo: 'Trình Hội đồng nhân dân thông qua; nếu là văn bản hành chính thì bỏ năm trong số, ký hiệu.',
    }),
    en: () => ({
      what: 'The standing body of a council has no power to make a normative document.',
      why: onlyBodies.en,
      todo: 'Submit it to the council, or leave the year out of the symbol of an administrative document.',
    }),
  },
  'commune-chair': {
    vi: (printed) => ({
      what: `Chủ tịch Ủy ban nhân dân cấp xã (${printed}) không có thẩm quyền ban hành văn bản quy phạm pháp luật.`,
      why: onlyBodies.vi,
      todo: 'Để Ủy ban nhân dân cấp xã ban hành quyết định.',
    }),
    en: (printed) => ({
      what: `The chair of a commune's committee (${printed}) has no power to make a normative document.`,
      why: onlyBodies.en,
      todo: 'Let the committee of the commune decide.',
    }),
  },
  chair: {
    vi: (printed) => ({
      what: `Quyết định quy phạm pháp luật của Chủ tịch Ủy ban nhân dân cấp tỉnh (${printed}) được soạn cho ngày trước 01/7/2025.`,
      why: 'Chủ tịch Ủy ban nhân dân cấp tỉnh chỉ được ban hành văn bản quy phạm pháp luật từ ngày 01/7/2025; trước đó thẩm quyền thuộc Ủy ban nhân dân.',
      todo: 'Để Ủy ban nhân dân cấp tỉnh ban hành, hoặc xem lại ngày ban hành.',
    }),
    en: (printed) => ({
      what: `A normative decision of the chair of a provincial committee (${printed}) is dated before 1 July 2025.`,
      why: 'The chair has that power from 1 July 2025 only; before, it is the committee that decides.',
      todo: 'Let the committee decide, or check the date.',
    }),
  },
  commune: {
    vi: (printed) => ({
      what: `Văn bản quy phạm pháp luật của cấp xã (${printed}) được soạn cho thời gian cấp xã không được ban hành.`,
      why: 'Từ ngày 01/4/2025 đến hết ngày 30/6/2025, Hội đồng nhân dân, Ủy ban nhân dân cấp xã không được ban hành văn bản quy phạm pháp luật.',
      todo: 'Ban hành từ ngày 01/7/2025, hoặc trình cơ quan cấp trên ban hành.',
    }),
    en: (printed) => ({
      what: `A normative document of a commune (${printed}) is dated in the months when communes had no such power.`,
      why: 'From 1 April to 30 June 2025 communes could not make normative documents.',
      todo: 'Issue it from 1 July 2025, or let a higher body issue it.',
    }),
  },
};
