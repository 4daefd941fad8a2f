/** Firms and people find each other inside a region, and wages move. */
@NullMarked
package spillway.mechanism.labour;

import org.jspecify.annotations.NullMarked;
