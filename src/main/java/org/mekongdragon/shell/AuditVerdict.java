package org.mekongdragon.shell;

/** What a check of the audit chain found, in words. */
public record AuditVerdict(boolean holds, String text) {}
