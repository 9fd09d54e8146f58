package dev.zhenzan.server.audience;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.server.database.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of choices. Rows are appended; what holds follows from them. */
final class ChoiceRecord {
  private static final int SELF = 0;

  private ChoiceRecord() {}

  /**
   * A choice as it stands in the record.
   *
   * @param kind stable code
   * @param tag where it is about one
   * @param share that a tag was fixed at
   * @param noticeVersion of a consent
   * @param channel by which way it came
   */
  record Entry(
      String kind,
      @Nullable String tag,
      @Nullable Double share,
      @Nullable String noticeVersion,
      String channel,
      Instant madeAt) {
    static Entry of(String kind, String channel) {
      return new Entry(kind, null, null, null, channel, Instant.EPOCH);
    }

    static Entry consent(String noticeVersion, String channel) {
      return new Entry("consent_given", null, null, noticeVersion, channel, Instant.EPOCH);
    }

    static Entry tag(ChoiceKind kind, String tag, @Nullable Double share) {
      return new Entry(kind.code(), tag, share, null, "api", Instant.EPOCH);
    }
  }

  /** Adds a choice of an account; its time is the database's. */
  static void append(Handle handle, String account, Entry entry) {
    handle
        .createUpdate(
            """
            insert into choice (choice_id, account_id, kind, tag, share, notice_version, channel)
            values (:id, :account, :kind, :tag, :share, :notice, :channel)""")
        .bind("id", Identifiers.next())
        .bind("account", account)
        .bind("kind", entry.kind)
        .bind("tag", entry.tag)
        .bind("share", entry.share)
        .bind("notice", entry.noticeVersion)
        .bind("channel", entry.channel)
        .execute();
  }

  /**
   * What holds of an account now: what it chose here, else what its platform said of it; without
   * either it takes no part.
   */
  static AccountChoices state(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select coalesce(c.participating, a.consent, false) as participating,
              coalesce(c.personalised, a.personalisation, true) as personalised,
              coalesce(c.measured, true) as measured, c.notice_version, c.changed_at
            from (select cast(:account as text) as account_id) me
            left join choice_state c on c.organisation_id = organisation() and c.account_id = me.account_id
            left join account a on a.organisation_id = organisation() and a.account_id = me.account_id""")
        .bind("account", account)
        .map(ChoiceRecord::choices)
        .one();
  }

  private static AccountChoices choices(ResultSet row, StatementContext context)
      throws SQLException {
    return new AccountChoices(
        row.getBoolean("participating"),
        row.getBoolean("personalised"),
        row.getBoolean("measured"),
        row.getString("notice_version"),
        instant(row, "changed_at").orElse(null));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /** The record of an account, the newest first. */
  static List<Entry> entries(Handle handle, String account) {
    return handle
        .createQuery(
            """
            select kind, tag, share, notice_version, channel, made_at from choice
            where organisation_id = organisation() and account_id = :account
            order by made_at desc, choice_id desc""")
        .bind("account", account)
        .map(ChoiceRecord::entry)
        .list();
  }

  static Entry entry(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(
        row.getString("kind"),
        row.getString("tag"),
        row.getObject("share", Double.class),
        row.getString("notice_version"),
        row.getString("channel"),
        row.getTimestamp("made_at").toInstant());
  }

  /**
   * What matching may use of an account.
   *
   * @param state what holds of participation and personalisation
   * @param entries its record, the newest first
   * @param tags ints of tags' codes
   */
  static ChoiceState matching(
      AccountChoices state, List<Entry> entries, ToIntFunction<String> tags) {
    Choices choices = new Choices();
    if (state.participating()) {
      choices.append(Choice.of(SELF, 0, ChoiceKind.CONSENT_GIVEN));
    }
    if (!state.personalised()) {
      choices.append(Choice.of(SELF, 0, ChoiceKind.PERSONALISATION_OFF));
    }
    for (Entry entry : entries.reversed()) {
      ofTag(entry, tags).ifPresent(choices::append);
    }
    return choices.at(SELF, Long.MAX_VALUE);
  }

  private static Optional<Choice> ofTag(Entry entry, ToIntFunction<String> tags) {
    if (entry.tag == null) {
      return Optional.empty();
    }
    int tag = tags.applyAsInt(entry.tag);
    double share = entry.share == null ? 0 : entry.share;
    long time = ChronoUnit.MICROS.between(Instant.EPOCH, entry.madeAt);
    return ChoiceKind.parse(entry.kind).map(kind -> new Choice(SELF, time, kind, tag, share));
  }
}
