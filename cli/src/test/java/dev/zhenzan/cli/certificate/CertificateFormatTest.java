package dev.zhenzan.cli.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/formats/certificate.md}, both ways. */
class CertificateFormatTest {
  private final String page = Files.readString(Path.of("../docs/formats/certificate.md"));
  private final JsonObject secured = StrictJson.parseObject(example().getBytes(UTF_8));
  private final Issuer issuer = Issuer.parse(value("issuer"));

  CertificateFormatTest() throws IOException, VerificationException {}

  private String example() {
    Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private String value(String name) {
    Matcher row = Pattern.compile("(?m)^\\| " + name + " \\| `([^`]+)` \\|$").matcher(page);
    assertThat(row.find()).as(name).isTrue();
    return row.group(1);
  }

  @Test
  void example_isAsThisVersionIssuesIt() throws VerificationException {
    Ed25519SecretKey key = Ed25519SecretKey.parse(value("secret key"));

    Certificate certificate = Certificate.verify(secured, issuer);

    assertThat(certificate.secure(issuer, key, certificate.validity().from())).isEqualTo(secured);
    assertThat(JsonWriter.pretty(secured)).isEqualTo(example());
  }

  @Test
  void digestAndEntry_areThoseOfThePage() throws VerificationException {
    byte[] salt = new byte[Hash.SIZE];
    for (int i = 0; i < salt.length; i++) {
      salt[i] = (byte) (0x20 + i);
    }
    Certificate certificate = Certificate.verify(secured, issuer);

    assertThat(hex(LedgerEntry.digest(secured).toBytes())).isEqualTo(value("digest"));
    assertThat(hex(LedgerEntry.of(certificate, secured, Hash.of(salt)).encode()))
        .isEqualTo(value("entry"));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
