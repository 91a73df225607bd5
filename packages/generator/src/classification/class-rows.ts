/** The 26 类 rows of 公开01表 and 公开04表 in printed order; the 行次 is the index plus 32 or 33. */
export interface ClassRow {
  readonly code: string;
  readonly label: string;
}

export const classRows: readonly ClassRow[] = [
  { code: '201', label: '一、一般公共服务支出' },
  { code: '202', label: '二、外交支出' },
  { code: '203', label: '三、国防支出' },
  { code: '204', label: '四、公共安全支出' },
  { code: '205', label: '五、教育支出' },
  { code: '206', label: '六、科学技术支出' },
  { code: '207', label: '七、文化旅游体育与传媒支出' },
  { code: '208', label: '八、社会保障和就业支出' },
  { code: '210', label: '九、卫生健康支出' },
  { code: '211', label: '十、节能环保支出' },
  { code: '212', label: '十一、城乡社区支出' },
  { code: '213', label: '十二、农林水支出' },
  { code: '214', label: '十三、交通运输支出' },
  { code: '215', label: '十四、资源勘探工业信息等支出' },
  { code: '216', label: '十五、商业服务业等支出' },
  { code: '217', label: '十六、金融支出' },
  { code: '219', label: '十七、援助其他地区支出' },
  { code: '220', label: '十八、自然资源海洋气象等支出' },
  { code: '221', label: '十九、住房保障支出' },
  { code: '222', label: '二十、粮油物资储备支出' },
  { code: '223', label: '二十一、国有资本经营预算支出' },
  { code: '224', label: '二十二、灾害防治及应急管理支出' },
  { code: '229', label: '二十三、其他支出' },
  { code: '231', label: '二十四、债务还本支出' },
  { code: '232', label: '二十五、债务付息支出' },
  { code: '234', label: '二十六、抗疫特别国债安排的支出' },
];
