package dev.zhenzan.server.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What others may be told of. */
public enum WebhookEvent {
  AUDIT_FINISHED("audit.finished"),
  JOB_FAILED("job.failed"),
  REVIEW_OPENED("review.opened"),
  REVIEW_DECIDED("review.decided"),
  CERTIFICATE_ISSUED("certificate.issued"),
  CERTIFICATE_REVOKED("certificate.revoked");

  private final String word;

  WebhookEvent(String word) {
    this.word = word;
  }

  /** The stable word. */
  public String word() {
    return word;
  }

  /** The event of a word; empty for an unknown one. */
  public static Optional<WebhookEvent> of(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }
}
