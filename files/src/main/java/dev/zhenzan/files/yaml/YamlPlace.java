package dev.zhenzan.files.yaml;

/**
 * Where something stands.
 *
 * @param file its name as whoever reads it gave it
 * @param line from 1
 * @param column from 1, in code points
 */
public record YamlPlace(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
