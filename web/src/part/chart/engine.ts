import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkLineComponent, RadarComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { computed, type ComputedRef } from 'vue'
import { theme } from '@/shell/theme'

use([BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, RadarChart, AriaComponent, GridComponent, MarkLineComponent, RadarComponent, TooltipComponent, VisualMapComponent, CanvasRenderer])

const NAMES = ['paper', 'card', 'raised', 'ink', 'soft', 'rule', 'grid', 'accent', 'valid', 'suspect', 'givt', 'sivt', 'more', 'less', 't0', 't1', 't2', 't3', 't4'] as const
export type Colours = Record<(typeof NAMES)[number], string>

/** The palette as it stands in the style sheets, read anew when the theme changes. */
export function useColours(): ComputedRef<Colours> {
  return computed(() => {
    void theme.value
    document.documentElement.classList.toggle('dark', theme.value === 'dark')
    const style = getComputedStyle(document.documentElement)
    return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Colours
  })
}

/** Where motion is not wanted, charts do not move. */
export const moving = !window.matchMedia('(prefers-reduced-motion: reduce)').matches

export const FONT = '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif'

/** Tooltips are drawn on the canvas: as HTML they would need inline styles, which the content security policy forbids. */
export function tooltip(colours: Colours): object {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: colours.raised,
    borderColor: colours.rule,
    textStyle: { color: colours.ink, fontFamily: FONT, fontSize: 13 },
  }
}

export function axis(colours: Colours): object {
  return {
    axisLine: { lineStyle: { color: colours.rule } },
    axisTick: { show: false },
    axisLabel: { color: colours.soft, fontFamily: FONT, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.grid } },
  }
}
