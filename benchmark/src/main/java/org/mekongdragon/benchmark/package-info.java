/**
 * Side-by-side runs against peers on the same records and rules, results checked equal.
 *
 * <p>Refuses: being part of the product; its dependencies never enter it.
 */
package org.mekongdragon.benchmark;
