/**
 * Writes diagnoses: {@code diagnosis.json} and tables beside it, laid out as {@code
 * docs/formats/diagnosis.md} says.
 */
@NullMarked
package dev.zhenzan.files.diagnosis;

import org.jspecify.annotations.NullMarked;
