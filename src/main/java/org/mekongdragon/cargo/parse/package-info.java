/**
 * Cargo messages: bytes in, consignments and problems out; one file per format. One bad record
 * never sinks a file, and memory does not grow with its size.
 *
 * <p>Depends on the kernel, the JDK and the syntax libraries (StAEDI, StAX, FastCSV,
 * fastexcel-reader, Jackson streaming) only.
 *
 * <p>Refuses: storing, screening, guessing (an ambiguous date or number is reported, not chosen),
 * reference data of its own ({@link org.mekongdragon.cargo.parse.CodeLists} is the port), DTDs and
 * entities in XML, archives that unfold without bound.
 */
@NullMarked
package org.mekongdragon.cargo.parse;

import org.jspecify.annotations.NullMarked;
