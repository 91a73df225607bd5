/** The form of a place, as a person names it with --profile and as it is told. */
import { profileList } from '@mingsuan/app';
import { UnusableInput } from './ports.ts';

export function checkedProfile(id: string | undefined): string | undefined {
  if (id === undefined || profileList().some((profile) => profile.id === id)) return id;
  const known = profileList().map((profile) => `${profile.id}（${profile.name}）`);
  throw new UnusableInput(`没有编号为「${id}」的地区表式。可用的有：${known.join('、')}。`);
}

/** 「表式：上海市（2021年起）」. */
export function formLine(id: string | null): string {
  const profile = profileList().find((one) => one.id === id);
  return `表式：${profile ? `${profile.name}，编号 ${profile.id}` : '没有认出，按通用的勾稽关系核对'}`;
}
