package dev.zhenzan.report.page;

import java.util.List;

/**
 * A page from its head to its foot, in the one design of all reports. Used once; not thread-safe.
 */
public final class Document {
  private final Texts texts;
  private final Html html;

  private Document(Texts texts, Medium medium, Heading heading) {
    this.texts = texts;
    this.html = new Html(medium.letters());
    html.open("html", "lang", texts.language().tag());
    head(medium.sheet(), heading);
    html.open("body");
  }

  /**
   * A page whose body is open and empty: what follows is its header.
   *
   * @param texts with those of {@code page}
   */
  public static Document open(Texts texts, Medium medium, Heading heading) {
    return new Document(texts, medium, heading);
  }

  /** What the page is written to. */
  public Html html() {
    return html;
  }

  /** Opens the header: brand, title, subject and lead. */
  public Document header(Heading heading) {
    html.open("header");
    html.leaf("p", texts.get("page.brand"), "class", "brand");
    html.leaf("h1", heading.title());
    if (!heading.subject().isEmpty()) {
      Shown.id(html.open("p", "class", "subject"), heading.subject(), Shown.SUBJECT_WIDTH);
      html.close("p");
    }
    html.leaf("p", heading.lead(), "class", "lead");
    return this;
  }

  /** Closes the header with the way to the parts, and opens what is between header and footer. */
  public Document main(List<Heading.Part> parts) {
    Heading.way(html, texts.get("nav.label"), parts);
    html.close("header").open("main");
    return this;
  }

  /**
   * Writes a part with a heading.
   *
   * @param id of the heading
   */
  public Document section(String id, String heading, Runnable content) {
    html.open("section", "aria-labelledby", id).leaf("h2", heading, "id", id);
    content.run();
    html.close("section");
    return this;
  }

  /**
   * The page's text: HTML 5, to be stored as UTF-8.
   *
   * @param notes sentences of the footer, above the version
   */
  public String close(List<String> notes) {
    html.close("main").open("footer");
    notes.forEach(note -> html.leaf("p", note));
    html.leaf("p", texts.get("footer.version", Texts.version()));
    return html.close("footer").close("body").close("html").page();
  }

  private void head(Sheet sheet, Heading heading) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", sheet.policy());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "robots", "content", "noindex");
    html.empty("meta", "name", "subject", "content", heading.lead());
    String subject = heading.subject();
    html.leaf(
        "title",
        subject.isEmpty() ? heading.title() : heading.title() + " · " + Shown.title(subject));
    html.style(sheet.css());
    html.close("head");
  }
}
