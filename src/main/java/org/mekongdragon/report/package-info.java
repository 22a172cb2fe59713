/**
 * Reports of an operation: the figures that a kind of report asks for, put into words, tables, bars
 * and pictures, with commentary; signed editions keep what they said. One document is written as
 * PDF, DOCX or HTML, its tables as XLSX.
 *
 * <p>Refuses: to print for an audience what that audience may not see, and figures of its own.
 * Every number comes from the statistics room with its moment and definition.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "audit",
      "access",
      "reference",
      "operation",
      "intake",
      "exchange",
      "notice",
      "seizure",
      "statistics"
    })
@NullMarked
package org.mekongdragon.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
