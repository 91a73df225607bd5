/** Our own defective sample, for a first try without a file of one's own. */

export async function sampleText(): Promise<string> {
  const response = await fetch('/sample.txt');
  if (!response.ok) throw new Error('没有找到自带的样例');
  return response.text();
}
