package dev.zhenzan.testkit.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one page over the DevTools protocol: calls have answers, and the page sends
 * notices of its own accord. For one thread.
 */
final class DevTools implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final WebSocket socket;
  private final BlockingQueue<Message> arrived;
  private final List<Message> notices = new ArrayList<>();
  private int calls;

  private DevTools(WebSocket socket, BlockingQueue<Message> arrived) {
    this.socket = socket;
    this.arrived = arrived;
  }

  static DevTools connect(HttpClient http, URI address) {
    BlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
    WebSocket socket = http.newWebSocketBuilder().buildAsync(address, new Listener(arrived)).join();
    return new DevTools(socket, arrived);
  }

  /** Puts parts together to messages; called by one thread at a time. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<Message> arrived;
    private final StringBuilder parts = new StringBuilder();

    Listener(BlockingQueue<Message> arrived) {
      this.arrived = arrived;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        arrived.add(Message.parse(parts.toString()));
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  /**
   * The answer to a call.
   *
   * @throws IllegalStateException if the browser refuses, or does not answer within a minute
   */
  Message call(String method, Map<String, Object> parameters) {
    String id = String.valueOf(++calls);
    socket.sendText(Message.call(calls, method, parameters), true).join();
    Message answer = next(method, message -> message.text("/id").equals(id));
    if (answer.has("/error/message")) {
      throw new IllegalStateException(method + ": " + answer.text("/error/message"));
    }
    return answer;
  }

  /** Waits for a notice that has not been waited past. */
  void await(String method) {
    next(method, message -> message.method().equals(method));
  }

  private Message next(String what, Predicate<Message> wanted) {
    while (true) {
      Message message = take(what);
      if (!message.method().isEmpty()) {
        notices.add(message);
      }
      if (wanted.test(message)) {
        return message;
      }
    }
  }

  private Message take(String what) {
    try {
      Message message = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("no answer of the browser: " + what);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + what, e);
    }
  }

  /** The notices so far, in the order of their arrival. */
  List<Message> notices() {
    return List.copyOf(notices);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
