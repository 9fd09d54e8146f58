package dev.zhenzan.server.creator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The latest diagnosis of each creator. */
public final class Diagnoses {
  private Diagnoses() {}

  /**
   * A diagnosis that was made.
   *
   * @param job by which
   * @param json the file {@code diagnosis.json}
   */
  public record Made(String creator, UUID job, String json) {
    /** Of its file. */
    public static Made read(String creator, UUID job, Path file) throws IOException {
      return new Made(creator, job, Files.readString(file));
    }
  }

  /** Takes the place of an earlier one. */
  public static void store(Handle handle, Made made) {
    handle
        .createUpdate(
            """
            insert into diagnosis (creator_id, job_id, audit_id, diagnosis)
            values (:creator, :job, (select latest_audit()), cast(:json as json))
            on conflict (organisation_id, creator_id) do update set job_id = excluded.job_id,
              audit_id = excluded.audit_id, made_at = now(), diagnosis = excluded.diagnosis""")
        .bind("creator", made.creator())
        .bind("job", made.job())
        .bind("json", made.json())
        .execute();
  }
}
