const BROWSERS: [RegExp, string][] = [[/MicroMessenger/, 'WeChat'], [/Edg/, 'Edge'], [/OPR|Opera/, 'Opera'], [/Firefox/, 'Firefox'], [/Chrom(e|ium)/, 'Chrome'], [/Safari/, 'Safari']]
const SYSTEMS: [RegExp, string][] = [[/HarmonyOS/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']]

/** A browser and its system by name; what is neither stays as it calls itself. */
export function agentName(agent: string): string {
  const names = [BROWSERS, SYSTEMS].flatMap((known) => known.find(([form]) => form.test(agent))?.[1] ?? [])
  return names.length > 0 ? names.join(' · ') : agent
}
