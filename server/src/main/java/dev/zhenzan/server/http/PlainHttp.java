package dev.zhenzan.server.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS the service speaks HTTP/1.1. A request that asks to go on in HTTP/2 (h2c) has ended
 * before who asks is looked up, and the framework then cannot read it; no browser asks for that,
 * and with TLS HTTP/2 is chosen otherwise.
 */
@Singleton
public final class PlainHttp implements HttpServerOptionsCustomizer {
  /** Made by the framework. */
  public PlainHttp() {}

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
