package dev.zhenzan.server.kuaishou.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.kuaishou.platform.TokenPair;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.secret.SecretException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** How a pair of tokens is put under the seal: the length of the first, and both. */
final class SealedTokens {
  private final Seal seal;

  SealedTokens(Seal seal) {
    this.seal = seal;
  }

  /** The two tokens, open. */
  record Tokens(Secret access, Secret refresh) {}

  byte[] close(UUID connection, TokenPair pair) {
    byte[] access = pair.access().reveal().getBytes(UTF_8);
    byte[] refresh = pair.refresh().reveal().getBytes(UTF_8);
    byte[] both =
        ByteBuffer.allocate(Integer.BYTES + access.length + refresh.length)
            .putInt(access.length)
            .put(access)
            .put(refresh)
            .array();
    return seal.seal(purpose(connection), both);
  }

  /** Empty where the key is not at hand. */
  Optional<Tokens> open(UUID connection, byte[] sealed) {
    try {
      return Optional.of(split(seal.open(purpose(connection), sealed)));
    } catch (SecretException e) {
      return Optional.empty();
    }
  }

  static String purpose(UUID connection) {
    return "kuaishou-tokens " + connection;
  }

  private static Tokens split(byte[] both) {
    ByteBuffer bytes = ByteBuffer.wrap(both);
    byte[] access = new byte[bytes.getInt()];
    bytes.get(access);
    byte[] refresh = new byte[bytes.remaining()];
    bytes.get(refresh);
    return new Tokens(Secret.of(new String(access, UTF_8)), Secret.of(new String(refresh, UTF_8)));
  }
}
