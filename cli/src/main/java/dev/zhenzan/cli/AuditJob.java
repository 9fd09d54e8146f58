package dev.zhenzan.cli;

import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.report.Language;
import java.nio.file.Path;

/**
 * What an audit is asked to do.
 *
 * @param sources the files to read
 * @param out the folder to make
 * @param tables format of the tables of verdicts
 * @param language of the report
 * @param threads at least 1
 */
record AuditJob(
    AuditSources sources, Path out, TableFormat tables, Language language, int threads) {}
