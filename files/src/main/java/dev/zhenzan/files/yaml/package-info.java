/**
 * A strict reader of YAML in which every value knows its place, for files that people write: packs,
 * rules, terms, deployments.
 *
 * <p>Of YAML 1.2 [1] it takes one document of mappings, sequences and scalars. Duplicate keys,
 * anchors, aliases, tags, directives, keys that are no plain text, tabs as indentation, bytes that
 * are not UTF-8, and documents that are too long or too deep are refused: each of them lets a file
 * mean something else than a reader of it sees. A value gets its type from who asks for it, so that
 * {@code no} stays a text where a text is wanted. A key that nobody asked for is unknown, and the
 * nearest one that was asked for is named.
 *
 * <p>Reading is {@code YamlDocument.read(file).as(root -> ...)}. What is wrong is told as {@code
 * file:line:column: what; what to do}. A problem within an element of {@link
 * dev.zhenzan.files.yaml.YamlNode#elements} or an entry of {@link
 * dev.zhenzan.files.yaml.YamlNode#entries} lets the rest be read, so all of them are told together.
 *
 * <p>Cost: linear in the file, at most {@value dev.zhenzan.files.yaml.YamlDocument#MOST_BYTES}
 * bytes of it. It fails to see what only its user can know, such as numbers out of range: they
 * throw {@link java.lang.IllegalArgumentException}, which gets the place of the value that was
 * being read. Not for logs or tables, and nothing is written.
 *
 * <p>[1] O. Ben-Kiki, C. Evans, I. döt Net, YAML 1.2, revision 1.2.2, 2021; parsed by
 * snakeyaml-engine.
 */
@NullMarked
package dev.zhenzan.files.yaml;

import org.jspecify.annotations.NullMarked;
