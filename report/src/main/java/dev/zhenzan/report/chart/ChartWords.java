package dev.zhenzan.report.chart;

/**
 * What a chart says in words, for those who do not see it.
 *
 * @param title of the chart
 * @param description what it shows
 */
public record ChartWords(String title, String description) {}
