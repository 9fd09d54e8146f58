package dev.zhenzan.report.page;

import java.util.List;

/**
 * What stands above a page.
 *
 * @param title what the page is
 * @param subject whom or what it is about, as the source has it; empty where it is about no one
 * @param lead what was looked at, in one sentence
 */
public record Heading(String title, String subject, String lead) {
  /**
   * A part of a page to which the reader can go.
   *
   * @param id of its heading
   * @param name as the way to it is called
   */
  public record Part(String id, String name) {}

  /** The way to the parts. */
  static void way(Html html, String label, List<Part> parts) {
    html.open("nav", "aria-label", label);
    parts.forEach(part -> html.leaf("a", part.name(), "href", "#" + part.id()));
    html.close("nav");
  }
}
