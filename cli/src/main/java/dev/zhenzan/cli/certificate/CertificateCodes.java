package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what options of certificates take. */
final class CertificateCodes {
  private CertificateCodes() {}

  /** Reasons to revoke a certificate. */
  static final class Reasons implements ITypeConverter<RevocationReason> {
    @Override
    public RevocationReason convert(String text) {
      return Codes.read(
          text, RevocationReason::parse, RevocationReason.values(), RevocationReason::code);
    }
  }

  /** Moments. */
  static final class Times implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Timestamp.parse(text);
      } catch (VerificationException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Issuers of certificates. */
  static final class Issuers implements ITypeConverter<Issuer> {
    @Override
    public Issuer convert(String text) {
      try {
        return Issuer.parse(text);
      } catch (VerificationException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
