package dev.zhenzan.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JdkSchemeTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032, section 7.1, tests 1 to 3: seed, public key, message, signature. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
        + "1cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613"
        + "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760"
        + "984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void ed25519_signsAsTheRfc(String seed, String publicKey, String message, String signature)
      throws VerificationException {
    SignatureScheme.Signer signer = JdkScheme.ED25519.signer(HEX.parseHex(seed));
    assertThat(HEX.formatHex(signer.publicKey())).isEqualTo(publicKey);
    assertThat(HEX.formatHex(signer.sign(HEX.parseHex(message)))).isEqualTo(signature);
    assertThat(
            JdkScheme.ED25519
                .verifier(HEX.parseHex(publicKey))
                .verify(HEX.parseHex(message), HEX.parseHex(signature)))
        .isTrue();
  }

  /** RFC 9881, appendix C.1, by the first half of its key; then one of Go's implementation. */
  @Test
  void mlDsa44_derivesTheKeyOfASeedAsOthers() {
    byte[] seed = new byte[32];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) i;
    }
    byte[] publicKey = JdkScheme.ML_DSA_44.signer(seed).publicKey();
    assertThat(publicKey).hasSize(1312);
    assertThat(HEX.formatHex(Arrays.copyOf(publicKey, 32)))
        .isEqualTo("d7b2b47254aae0db45e7930d4a98d2c97d8f1397d1789dafa17024b316e9bec9");
    for (int i = 0; i < seed.length; i++) {
      seed[i]++;
    }
    assertThat(Base64Text.encode(JdkScheme.ML_DSA_44.signer(seed).publicKey()))
        .startsWith("UQyb/R3XN09Oiucd1YKBEGqTQS7Y+jV/dLu0Zh7LGSG79cXBWBopODNyaPrw7NrZ")
        .endsWith("nBZC0/Xb1nNKayJda2lxxNc9g==");
  }

  @ParameterizedTest
  @EnumSource
  void signature_verifiesAndNoOtherDoes(JdkScheme scheme) {
    Trials.run(
        1,
        10,
        random -> {
          byte[] seed = new byte[32];
          random.nextBytes(seed);
          byte[] message = Mutations.random(random, 300);
          SignatureScheme.Signer signer = scheme.signer(seed);
          SignatureScheme.Verifier verifier = scheme.verifier(signer.publicKey());
          byte[] signature = signer.sign(message);
          assertThat(verifier.verify(message, signature)).isTrue();
          assertThat(verifier.verify(message, Mutations.flipped(random, signature))).isFalse();
          assertThat(verifier.verify(Arrays.copyOf(message, message.length + 1), signature))
              .isFalse();
          assertThat(verifier.verify(message, Mutations.random(random, 3000))).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void sameSeed_isTheSameKey(JdkScheme scheme) {
    byte[] seed = new byte[32];
    assertThat(scheme.signer(seed).publicKey()).isEqualTo(scheme.signer(seed).publicKey());
    byte[] other = seed.clone();
    other[31] ^= 1;
    assertThat(scheme.signer(other).publicKey()).isNotEqualTo(scheme.signer(seed).publicKey());
  }

  @ParameterizedTest
  @EnumSource
  void publicKey_ofWrongLengthIsRefused(JdkScheme scheme) {
    assertThatThrownBy(() -> scheme.verifier(new byte[31]))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("not 31");
  }

  @Test
  void publicKey_thatIsNoPointIsRefused() {
    // y = 2 has no x on the curve.
    byte[] noPoint = new byte[32];
    noPoint[0] = 2;
    assertThatThrownBy(() -> JdkScheme.ED25519.verifier(noPoint))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("not a public key");
  }
}
