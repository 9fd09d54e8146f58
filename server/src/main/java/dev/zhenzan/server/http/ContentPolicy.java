package dev.zhenzan.server.http;

/** Values of {@code Content-Security-Policy} (W3C CSP level 3). */
public final class ContentPolicy {
  /** The header. */
  public static final String HEADER = "Content-Security-Policy";

  /** Of the console and everything else: what comes along, and nothing from elsewhere. */
  public static final String CONSOLE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'self'";

  /**
   * Of files that a job wrote, such as a report with names that others gave: shown as a page of an
   * origin of its own, which cannot reach the service in the reader's name.
   */
  public static final String REPORT =
      "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src"
          + " 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; base-uri 'none';"
          + " form-action 'none'";

  private ContentPolicy() {}
}
