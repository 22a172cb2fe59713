package org.mekongdragon.audit;

/** Where the chain ends: the last entry's number and code. */
record AuditHead(long seq, byte[] code) {}
