package dev.zhenzan.server.load;

import dev.zhenzan.server.support.PackagedService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * Starts the packaged service on an empty folder, and again after it was stopped and killed, and
 * prints how long it takes until the console's first page is given.
 *
 * <p>{@code FOLDER TIMES}.
 */
final class Starts {
  private Starts() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    start("first", folder).close();
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      start("after a stop", folder).close();
      PackagedService killed = start("after a stop", folder);
      killed.kill();
      start("after a kill -9", folder).close();
    }
  }

  private static PackagedService start(String which, Path folder) throws Exception {
    long start = System.nanoTime();
    PackagedService service = PackagedService.start(folder);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest page =
          HttpRequest.newBuilder(service.at("/")).header("Accept", "text/html").build();
      int status = client.send(page, BodyHandlers.ofString()).statusCode();
      System.out.printf("%s: %.1f s, %d%n", which, (System.nanoTime() - start) / 1e9, status);
    }
    return service;
  }
}
