package dev.zhenzan.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeptConnectionTest {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  /** Less than the framework waits for a name server, which no request may need. */
  private static final int PATIENCE_MILLIS = 4_000;

  private static Socket connection() throws IOException {
    URI service = Visitor.nobody().request("/").build().uri();
    Socket socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static String head(String method, String path, int length) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
        .formatted(method, path, length);
  }

  /** The first line of the next answer, which is read to its end. */
  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      assertThat(next).as("the service closed the connection after: %s", head).isNotNegative();
      head.write(next);
    }
    Matcher length = LENGTH.matcher(head.toString(US_ASCII));
    assertThat(length.find()).isTrue();
    in.skipNBytes(Integer.parseInt(length.group(1)));
    return head.toString(US_ASCII).lines().findFirst().orElseThrow();
  }

  @Test
  void quickRequestsOneAfterTheOther_areAllAnswered() throws IOException {
    try (Socket socket = connection();
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      for (int i = 0; i < 1000; i++) {
        socket.getOutputStream().write(head("GET", "/health/live", 0).getBytes(US_ASCII));

        assertThat(answer(in)).as("request %d", i).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void bodyThatNobodyReads_doesNotHoldUpTheNextRequest() throws IOException {
    byte[] body = new byte[3_000_000];
    try (Socket socket = connection();
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write(head("POST", "/api/v1/no", body.length).getBytes(US_ASCII));
        socket.getOutputStream().write(body);

        assertThat(answer(in)).as("request %d", i).startsWith("HTTP/1.1 4");
      }
    }
  }
}
