package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** People of the transaction's organisation. */
final class PeopleTable {
  private PeopleTable() {}

  static List<PersonAnswer> list(Handle handle, PageRequest page) {
    return handle
        .createQuery(
            PersonAnswer.COLUMNS
                + """
                 and (cast(:after as uuid) is null or p.person_id > cast(:after as uuid))
                order by p.person_id limit :rows""")
        .bind("after", page.afterId().map(UUID::toString).orElse(null))
        .bind("rows", page.rows())
        .map(PersonAnswer::of)
        .list();
  }

  static Optional<PersonAnswer> find(Handle handle, UUID id) {
    return handle
        .createQuery(PersonAnswer.COLUMNS + " and p.person_id = :id")
        .bind("id", id)
        .map(PersonAnswer::of)
        .findOne();
  }

  /** Locks out other changes of people of the organisation until the transaction ends. */
  static void lock(Handle handle) {
    handle
        .createQuery("select 1 from organisation where organisation_id = organisation() for update")
        .mapTo(Integer.class)
        .one();
  }

  /** How many others may run the organisation. */
  static int operatorsBeside(Handle handle, UUID person) {
    return handle
        .createQuery(
            """
            select count(*) from person where organisation_id = organisation()
              and person_id <> :person and not disabled and 'operator' = any (roles)""")
        .bind("person", person)
        .mapTo(Integer.class)
        .one();
  }

  /** The new person's id; empty if the login is taken. */
  static Optional<UUID> add(Handle handle, String login, PersonChange values) {
    return handle
        .createQuery(
            """
            insert into person (person_id, login, name, language, roles, creator_ids, account_id)
            values (:id, :login, :name, coalesce(:language, 'zh'), :roles,
                    coalesce(:creators, '{}'), nullif(:account, ''))
            on conflict (login) do nothing returning person_id""")
        .bind("id", Identifiers.next())
        .bind("login", login)
        .bind("name", values.name())
        .bind("language", values.language())
        .bindArray("roles", String.class, (Object[]) array(values.roles()))
        .bindArray("creators", String.class, (Object[]) array(values.creatorIds()))
        .bind("account", values.accountId())
        .mapTo(UUID.class)
        .findOne();
  }

  private static String[] array(@Nullable List<String> texts) {
    return texts == null ? new String[0] : texts.stream().distinct().toArray(String[]::new);
  }

  static void change(Handle handle, PersonAnswer before, PersonChange change) {
    handle
        .createUpdate(
            """
            update person set name = :name, language = :language, roles = :roles,
              creator_ids = :creators, account_id = nullif(:account, ''), disabled = :disabled,
              revision = revision + 1
            where organisation_id = organisation() and person_id = :id""")
        .bind("id", before.id())
        .bind("name", change.name() == null ? before.name() : change.name())
        .bind("language", change.language() == null ? before.language() : change.language())
        .bindArray(
            "roles",
            String.class,
            (Object[]) array(change.roles() == null ? List.copyOf(before.roles()) : change.roles()))
        .bindArray(
            "creators",
            String.class,
            (Object[])
                array(
                    change.creatorIds() == null
                        ? List.copyOf(before.creatorIds())
                        : change.creatorIds()))
        .bind("account", change.accountId() == null ? before.accountId() : change.accountId())
        .bind(
            "disabled",
            change.state() == null ? before.state() == PersonAnswer.State.BLOCKED : change.blocks())
        .execute();
  }
}
