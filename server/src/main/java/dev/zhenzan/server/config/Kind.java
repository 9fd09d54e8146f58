package dev.zhenzan.server.config;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What values of a setting look like. */
enum Kind {
  TEXT("a text") {
    @Override
    Optional<String> wrong(String value) {
      return value.isBlank() ? Optional.of("it is empty") : Optional.empty();
    }
  },
  FILE("a path") {
    @Override
    Optional<String> wrong(String value) {
      try {
        return Path.of(value).toString().isEmpty() ? Optional.of("it is empty") : Optional.empty();
      } catch (InvalidPathException e) {
        return Optional.of(e.getReason());
      }
    }
  },
  /** A file with nothing but a secret in it; what is handed on is the secret. */
  SECRET_FILE("the path of a file that holds the secret") {
    @Override
    Optional<String> wrong(String value) {
      return FILE.wrong(value);
    }
  },
  PORT("a port, 0 to 65535") {
    @Override
    Optional<String> wrong(String value) {
      return whole(value, MOST_PORT);
    }
  },
  COUNT("a whole number from 1") {
    @Override
    Optional<String> wrong(String value) {
      return value.equals("0") ? Optional.of("it is 0") : whole(value, Integer.MAX_VALUE);
    }
  },
  /** As {@code nice} has it, without what needs rights. */
  NICENESS("a whole number, 0 to 19") {
    @Override
    Optional<String> wrong(String value) {
      return whole(value, MOST_NICE);
    }
  },
  /** As Java's options of memory have it. */
  BYTES("a size such as 512m or 2g") {
    @Override
    Optional<String> wrong(String value) {
      return SIZE.matcher(value).matches() ? Optional.empty() : Optional.of("it has another form");
    }
  },
  FLAG("true or false") {
    @Override
    Optional<String> wrong(String value) {
      return value.equals("true") || value.equals("false")
          ? Optional.empty()
          : Optional.of("it is neither");
    }
  },
  ADDRESS("an address such as https://likes.example.org") {
    @Override
    Optional<String> wrong(String value) {
      try {
        URI address = new URI(value);
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return web && address.getHost() != null
            ? Optional.empty()
            : Optional.of("it does not begin with http:// or https:// and a host");
      } catch (URISyntaxException e) {
        return Optional.of(e.getReason());
      }
    }
  },
  /**
   * Hosts have no names here: the framework would ask the name server for them at each request.
   * What is handed on are networks alone, as it takes the end of an IPv6 address for a port.
   */
  NETWORKS("addresses or networks with commas between, such as 10.0.0.0/8,::1") {
    @Override
    Optional<String> wrong(String value) {
      return parts(value)
          .filter(part -> network(part).isEmpty())
          .findFirst()
          .map(part -> "'" + part + "' is neither an address nor a network");
    }

    @Override
    String handedOn(String value) {
      return parts(value)
          .map(part -> network(part).orElseThrow().toString())
          .collect(Collectors.joining(","));
    }
  },
  DATABASE("jdbc:postgresql://HOST[:PORT]/DATABASE") {
    @Override
    Optional<String> wrong(String value) {
      return value.startsWith("jdbc:postgresql:")
          ? Optional.empty()
          : Optional.of("it is no address of PostgreSQL");
    }
  };

  private static final int MOST_PORT = 65_535;
  private static final int MOST_NICE = 19;
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,8}[kKmMgG]");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** For people: what to write. */
  String words() {
    return words;
  }

  /** What is wrong with a value; empty where it is fine. */
  abstract Optional<String> wrong(String value);

  /** A value as the framework and the rooms take it. */
  String handedOn(String value) {
    return value;
  }

  private static Stream<String> parts(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip);
  }

  private static Optional<CidrAddress> network(String text) {
    if (text.contains("/")) {
      return Optional.ofNullable(Inet.parseCidrAddress(text));
    }
    return Optional.ofNullable(Inet.parseInetAddress(text))
        .map(address -> CidrAddress.create(address, address.getAddress().length * Byte.SIZE));
  }

  private static Optional<String> whole(String value, int most) {
    try {
      int number = Integer.parseInt(value);
      return number < 0 || number > most
          ? Optional.of("it is not within 0 to " + most)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of("it is no whole number");
    }
  }
}
