package dev.zhenzan.server.config;

import java.util.List;
import java.util.Optional;

/** All that may be chosen, in the order in which it is shown. */
final class Catalogue {
  private static final List<Setting> SETTINGS =
      List.of(
          Setting.of("data", Kind.FILE, "zhenzan-data", "Holds all that the service keeps."),
          Setting.of(
              "host",
              Kind.TEXT,
              "127.0.0.1",
              "Address to listen on; by default this machine alone, until somebody decides who may"
                  + " reach it.",
              "quarkus.http.host"),
          Setting.of(
              "port", Kind.PORT, "8080", "Port to listen on; 0 for any.", "quarkus.http.port"),
          Setting.optional(
              "origin",
              Kind.ADDRESS,
              "Where people reach the service, for links in invitations and certificates; by"
                  + " default the host and port."),
          Setting.optional(
              "tls.certificate",
              Kind.FILE,
              "Chain of certificates in PEM; with it the service speaks TLS itself.",
              "quarkus.http.ssl.certificate.files"),
          Setting.optional(
              "tls.key",
              Kind.FILE,
              "Its private key in PEM.",
              "quarkus.http.ssl.certificate.key-files"),
          Setting.of("tls.port", Kind.PORT, "8443", "Port of TLS.", "quarkus.http.ssl-port"),
          Setting.optional(
              "database.url",
              Kind.DATABASE,
              "A PostgreSQL of one's own, 15 or newer; by default one within data."),
          Setting.of(
              "database.role",
              Kind.TEXT,
              "zhenzan",
              "Owns the database there and is no superuser, as those pass by the rules that keep"
                  + " organisations apart."),
          Setting.optional("database.password_file", Kind.SECRET_FILE, "The password of the role."),
          Setting.of(
              "jobs.memory",
              Kind.BYTES,
              "2g",
              "Memory of one long job, which runs in a process of its own: some 130 bytes for each"
                  + " interaction, so ten millions."),
          Setting.of(
              "jobs.at_once",
              Kind.COUNT,
              "1",
              "Long jobs that run at the same time: each uses all processors.",
              "zhenzan.jobs.at-once"),
          Setting.of(
              "jobs.nice",
              Kind.NICENESS,
              "10",
              "How far jobs stand back behind the service for the processors, so that requests are"
                  + " answered beside an audit."),
          Setting.of(
              "certificates.per_day",
              Kind.COUNT,
              "200",
              "Certificates that an organisation may issue within a day: more than it has creators"
                  + " to show, and each stays in the log and in a list that anybody loads.",
              "zhenzan.certificates.per-day"),
          Setting.of(
              "audits.kept",
              Kind.COUNT,
              "3",
              "Audits whose results stay: a dispute is about the last ones."),
          Setting.of(
              "audits.keep_files",
              Kind.FLAG,
              "false",
              "Whether the files of audits stay whose results do not: they hold personal data.",
              "zhenzan.audits.keep-files"),
          Setting.of(
              "audits.quotes",
              Kind.FLAG,
              "true",
              "Whether each audit is followed by quotes of all creators, so that brands find them by"
                  + " what they cost."),
          Setting.of(
              "guard.on",
              Kind.FLAG,
              "true",
              "Whether interactions are judged as they come in; it takes two thirds of one"
                  + " processor at most.",
              "zhenzan.guard.on"),
          Setting.of(
              "guard.window",
              Kind.COUNT,
              "100000",
              "Newest interactions of an organisation that are judged together: more show more of"
                  + " a group that takes its time, and take longer. Some 130 bytes of memory each.",
              "zhenzan.guard.window"),
          Setting.optional(
              "log.origin",
              Kind.TEXT,
              "Name of the log, in every checkpoint and receipt; taken when the log is made, and"
                  + " drawn at random by default."),
          Setting.optional(
              "kuaishou.app_id",
              Kind.TEXT,
              "The app at Kuaishou's open platform; without it the source is off.",
              "zhenzan.kuaishou.app-id"),
          Setting.optional(
              "kuaishou.app_secret_file",
              Kind.SECRET_FILE,
              "The app's secret.",
              "zhenzan.kuaishou.app-secret"),
          Setting.of(
              "kuaishou.address",
              Kind.ADDRESS,
              "https://open.kuaishou.com",
              "Where the open platform is.",
              "zhenzan.kuaishou.address"),
          Setting.of(
              "kuaishou.questions_per_second",
              Kind.COUNT,
              "5",
              "Questions of the whole app; the platform does not say what it allows.",
              "zhenzan.kuaishou.questions-per-second"),
          Setting.of(
              "webhooks.private_addresses",
              Kind.FLAG,
              "false",
              "Whether events may go to private addresses and without TLS: whoever may make an"
                  + " endpoint could otherwise turn the service on the network around it.",
              "zhenzan.webhooks.private-addresses"),
          Setting.of(
              "proxy.trusted",
              Kind.NETWORKS,
              "127.0.0.1,::1",
              "Addresses or networks of proxies whose X-Forwarded headers are believed, with commas between; by"
                  + " default one with TLS on this machine.",
              "quarkus.http.proxy.trusted-proxies"),
          Setting.of(
              "limits.address_per_second",
              Kind.COUNT,
              "100",
              "Requests of one address a second in the long run: an office behind one address, and"
                  + " far below what keeps others waiting.",
              "zhenzan.limits.address.per-second"),
          Setting.of(
              "limits.address_burst",
              Kind.COUNT,
              "1000",
              "Requests of one address at once: some people opening the console together.",
              "zhenzan.limits.address.burst"),
          Setting.of(
              "limits.caller_per_second",
              Kind.COUNT,
              "100",
              "Requests of one session or key a second in the long run, from however many"
                  + " addresses.",
              "zhenzan.limits.caller.per-second"),
          Setting.of(
              "limits.caller_burst",
              Kind.COUNT,
              "500",
              "Requests of one session or key at once.",
              "zhenzan.limits.caller.burst"),
          Setting.optional(
              "oidc.issuer",
              Kind.ADDRESS,
              "A provider of OpenID Connect by which people may sign in too; by default passwords"
                  + " alone.",
              "zhenzan.oidc.issuer"),
          Setting.optional(
              "oidc.client_id", Kind.TEXT, "Who the service is to it.", "zhenzan.oidc.client-id"),
          Setting.optional(
              "oidc.client_secret_file",
              Kind.SECRET_FILE,
              "Holds the secret by which the service shows that.",
              "zhenzan.oidc.client-secret"),
          Setting.of(
              "oidc.name",
              Kind.TEXT,
              "OpenID Connect",
              "What people know it as; it stands on the button.",
              "zhenzan.oidc.name"),
          Setting.optional(
              "telemetry.endpoint",
              Kind.ADDRESS,
              "Where OpenTelemetry is sent, by OTLP; off by default, as nothing leaves the machine"
                  + " unasked.",
              "quarkus.otel.exporter.otlp.endpoint"));

  private Catalogue() {}

  static List<Setting> settings() {
    return SETTINGS;
  }

  static Optional<Setting> named(String key) {
    return SETTINGS.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }
}
