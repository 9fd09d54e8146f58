package dev.zhenzan.anchors.authority;

import dev.zhenzan.anchors.authority.CertificateIssuer.Period;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An authority's private key and the certificates that lead from its public key to a root.
 *
 * @param key on the curve P-256
 * @param chain first the authority's certificate, last the root, which signs itself
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
  private static final Duration LIFE = Duration.ofDays(3650);

  /** Refuses an empty chain. */
  public SigningIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("chain is empty");
    }
  }

  /** A new key under a new root; the certificates hold from a day before for ten years. */
  public static SigningIdentity create(String name, Instant now, SecureRandom random) {
    CertificateIssuer issuer = new CertificateIssuer(name + " root", random);
    KeyPair keys = CertificateIssuer.keys(random);
    Period period = Period.around(now, LIFE);
    return new SigningIdentity(
        keys.getPrivate(),
        List.of(issuer.forTimestamps(name, keys.getPublic(), period), issuer.root(period)));
  }

  /** The authority's certificate. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The root, which whoever verifies has to trust. */
  public X509Certificate root() {
    return chain.getLast();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return certificate().getSubjectX500Principal().getName();
  }
}
