/**
 * Ways to write what is surely one thing; the first is the word of the law, or the full form. A draft that uses two of them is
 * not uniform. Pairs of which each has a meaning of its own (`cổng` and `trang thông tin điện tử`) do not belong here.
 */
export const groups: readonly (readonly string[])[] = [
  ['cán bộ, công chức', 'cán bộ công chức'],
  ['tổ chức, cá nhân', 'tổ chức cá nhân'],
  ['cơ quan, đơn vị', 'cơ quan đơn vị'],
  ['sửa đổi, bổ sung', 'sửa đổi bổ sung'],
  ['thanh tra, kiểm tra', 'thanh tra kiểm tra'],
  ['kiểm tra, giám sát', 'kiểm tra giám sát'],
  ['người dân, doanh nghiệp', 'người dân doanh nghiệp'],
  ['phòng, chống tham nhũng', 'phòng chống tham nhũng'],
  ['phòng, chống thiên tai', 'phòng chống thiên tai'],
  ['phòng, chống ma túy', 'phòng chống ma túy'],
  ['phòng, chống dịch bệnh', 'phòng chống dịch bệnh'],
  ['quốc phòng, an ninh', 'quốc phòng - an ninh', 'quốc phòng an ninh'],
  ['phòng cháy, chữa cháy', 'phòng cháy và chữa cháy', 'phòng cháy chữa cháy'],
  ['xử phạt vi phạm hành chính', 'xử phạt hành chính'],
  ['tiếp công dân', 'tiếp dân'],
  ['giấy phép lái xe', 'bằng lái xe'],
  ['người khuyết tật', 'người tàn tật'],
  ['dân tộc thiểu số', 'dân tộc ít người'],
  ['thư điện tử', 'email'],
  ['trực tuyến', 'online'],
  ['cổng thông tin điện tử tỉnh', 'cổng thông tin điện tử của tỉnh'],
  [
    'chỉ số hiệu quả quản trị và hành chính công',
    'chỉ số quản trị và hành chính công',
    'chỉ số hiệu quả và quản trị công',
    'chỉ số hiệu quả quản trị hành chính công',
  ],
];
