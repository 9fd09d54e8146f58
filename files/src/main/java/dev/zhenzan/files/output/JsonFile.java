package dev.zhenzan.files.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON for people and programs: UTF-8, indented, keys in the order they are written. */
public final class JsonFile {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonFile() {}

  /** What a file holds. */
  public interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a file. */
  public static void write(Path file, Content content) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      content.write(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /**
   * Writes a number, or null where it is infinite or none: JSON has no word for these. One that
   * came from a float is written with a float's digits, as 0.99 and not as 0.9900000095367432.
   */
  public static void number(JsonGenerator json, String key, double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNullField(key);
    } else if ((float) value == value) {
      json.writeNumberField(key, (float) value);
    } else {
      json.writeNumberField(key, value);
    }
  }
}
