/** The cells of a rule's examples in words: `03:20132.1` is 公开03表 20132 第1栏, `01:27` is 公开01表 行次27. */

export function cellWords(cell: string): string {
  const hit = /^(\d\d):(.+?)(?:\.(\d+))?$/.exec(cell);
  if (hit === null) return cell;
  const [, table, row = '', column] = hit;
  const line = row === 'empty' ? '整张表' : /^\d{1,2}$/.test(row) ? `行次${row}` : row;
  return `公开${table}表 ${line}${column === undefined ? '' : ` 第${column}栏`}`;
}
