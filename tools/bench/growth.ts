/** Texts that grow: a disclosure of 公开02, 03 and 05 with as many rows as wanted, or with as many attached forms. */

/** Three tables with `count` 项 under made-up 款; every sum holds. */
export function textOfRows(count: number): string {
  const out = ['明川县样例局', '', '2023年度部门决算公开', '', '第二部分 2023年部门决算表', ''];
  const amount = (n: number) => `${n}.00`;
  const classes = Math.max(1, Math.ceil(count / 900));
  const perSection = 9;
  const layouts = [
    { title: '收入决算表', number: '02', columns: ['本年收入合计', '财政拨款收入'] },
    { title: '支出决算表', number: '03', columns: ['本年支出合计', '基本支出'] },
    { title: '一般公共预算财政拨款支出决算表', number: '05', columns: ['小计', '基本支出'] },
  ];
  for (const { title, number, columns } of layouts) {
    out.push(title, '', `公开${number}表`, '', '部门名称：明川县样例局 2023年度', '', '金额单位：万元', '');
    out.push(['科目代码', '科目名称', ...columns].join('\t'), ['栏次', '', '1', '2'].join('\t'));
    out.push(['合计', '', amount(count), amount(count)].join('\t'));
    let left = count;
    for (let c = 0; c < classes; c++) {
      const own = Math.min(left, 900);
      left -= own;
      const code = String(201 + c);
      out.push([code, '样例支出', amount(own), amount(own)].join('\t'));
      for (let i = 0; i < own; i += perSection) {
        const section = `${code}${String(i / perSection).padStart(2, '0')}`;
        const items = Math.min(perSection, own - i);
        out.push([section, '样例事务', amount(items), amount(items)].join('\t'));
        for (let k = 1; k <= items; k++) out.push([`${section}0${k}`, '样例项目', '1.00', '1.00'].join('\t'));
      }
    }
    out.push('', '注：样例。', '');
  }
  return out.join('\n');
}

/** The sound sample with its attached forms repeated. */
export function textOfForms(sample: string, times: number): string {
  const lines = sample.split('\n');
  const first = lines.findIndex(
    (line, i) => i > lines.length / 2 && line.includes('绩效自评表') && !line.includes('附件'),
  );
  if (first < 0) return sample;
  const forms = lines.slice(first);
  return [...lines.slice(0, first), ...Array.from({ length: times }, () => forms).flat()].join('\n');
}
