package dev.zhenzan.certificate;

import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds a certificate to the status lists that its issuer published. */
public final class StatusCheck {
  private StatusCheck() {}

  /**
   * Looks the certificate up in lists.
   *
   * @param lists of the certificate's issuer, verified
   * @param at the moment for which the answer is wanted
   * @return the purposes that a list answered for; the others remain unknown
   * @throws VerificationException if the certificate was revoked or suspended, a list is not one of
   *     this certificate's, or a list is not valid at that moment
   */
  public static Set<StatusPurpose> check(
      Certificate certificate, List<StatusList> lists, Instant at) throws VerificationException {
    Set<StatusPurpose> answered = EnumSet.noneOf(StatusPurpose.class);
    for (StatusList list : lists) {
      list.validity().requireHolds(at, "the list for " + list.purpose().code());
      if (list.isSet(entry(certificate, list))) {
        throw new VerificationException(
            switch (list.purpose()) {
              case REVOCATION -> "the certificate was revoked";
              case SUSPENSION -> "the certificate is suspended";
            });
      }
      answered.add(list.purpose());
    }
    return answered;
  }

  private static StatusEntry entry(Certificate certificate, StatusList list)
      throws VerificationException {
    return certificate.statuses().stream()
        .filter(list::holds)
        .findFirst()
        .orElseThrow(
            () -> new VerificationException("a status list is not one that the certificate names"));
  }
}
