package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A service with an app at a platform, whose port on this machine is chosen here. */
public final class WithApp implements QuarkusTestProfile {
  /** Where a test finds the port at which its platform is expected. */
  static final String PORT = "kuaishou.test.port";

  /** Made by the framework. */
  public WithApp() {}

  @Override
  public Map<String, String> getConfigOverrides() {
    int port = freePort();
    return Map.of(
        PORT,
        Integer.toString(port),
        "zhenzan.kuaishou.app-id",
        OpenPlatform.APP_ID,
        "zhenzan.kuaishou.app-secret-file",
        secret().toString(),
        "zhenzan.kuaishou.address",
        "http://127.0.0.1:" + port,
        "zhenzan.kuaishou.questions-per-second",
        "1000",
        "zhenzan.origin",
        "https://likes.example");
  }

  private static Path secret() {
    try {
      Path file =
          Files.createTempFile(
              "secret",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, OpenPlatform.APP_SECRET + "\n");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
