/**
 * The interactive simulator: a window on the region over MASON's displays and inspectors. It watches a simulation and never changes it but
 * by dated settings, so that what is seen can be run again without a window.
 */
@NullMarked
package spillway.gui;

import org.jspecify.annotations.NullMarked;
