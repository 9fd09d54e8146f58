/**
 * A creator's diagnosis as a page for people and as sheets of A4: what to do first, with the chain
 * from symptom to cause, then the hours, topics and distributions that it rests on, each with its
 * interval. Words of advice come from the vertical's pack; all else stands in this room's texts.
 */
@NullMarked
package dev.zhenzan.report.diagnosis;

import org.jspecify.annotations.NullMarked;
