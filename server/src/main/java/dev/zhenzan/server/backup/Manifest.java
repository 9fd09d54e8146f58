package dev.zhenzan.server.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a backup holds, as the last file in it.
 *
 * @param format of the backup
 * @param schema the migration that its tables stand at
 * @param madeAt ISO 8601
 * @param tables in the order in which they are loaded
 * @param files by their path below the service's folder
 */
record Manifest(int format, String schema, String madeAt, List<Part> tables, List<Part> files) {
  /** The only format there is. */
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * A table or a file.
   *
   * @param columns of a table, in the order of its rows; empty for a file
   * @param sha256 hexadecimal
   */
  record Part(String name, List<String> columns, long bytes, String sha256) {
    Part {
      columns = List.copyOf(columns);
    }
  }

  Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records can be written", e);
    }
  }

  static Manifest parse(byte[] json) {
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new BackupException(
            "the backup has format %d, which this version does not read; a newer one may"
                .formatted(manifest.format()));
      }
      return manifest;
    } catch (java.io.IOException e) {
      throw new BackupException("the backup's manifest cannot be read: it is damaged", e);
    }
  }
}
